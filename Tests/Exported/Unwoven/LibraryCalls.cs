using System;
using System.Linq;
using Exported.Library;

/// <summary>Calls of a woven library, in a type of their own so that it is not loaded before.</summary>
internal static class LibraryCalls
{
    public static void Sum()
    {
        Console.WriteLine(AppDomain.CurrentDomain.GetAssemblies().Any(assembly => assembly.GetName().Name == "Exported.Library") ? "loaded" : "not loaded");
        Later();
    }

    private static void Later() => Console.WriteLine(Parts.Sum([1, 2, 3]));
}
