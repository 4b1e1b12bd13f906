using System;
using Mono.Cecil;

namespace AutoSpan.Fody.Metadata.StateMachines;

/// <summary>Types that the F# compiler generates without marking them as C# does.</summary>
internal static class FSharpNames
{
    // No identifier of C#, VB or F# contains it. The F# compiler appends the line number.
    private const char Mark = '@';

    /// <summary>
    /// True for the type that a lambda, a sequence or a computation became: they derive from types of FSharp.Core, or are state machines. An object expression
    /// has such a name too, but derives from what its author named, and its methods are the author's.
    /// </summary>
    public static bool IsClosure(TypeDefinition type) =>
        type.Name.IndexOf(Mark) >= 0
        && (type.IsValueType || type.BaseType?.Namespace.StartsWith("Microsoft.FSharp", StringComparison.Ordinal) == true);
}
