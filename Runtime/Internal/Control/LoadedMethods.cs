using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace AutoSpan.Internal;

/// <summary>The woven methods of the assemblies that are loaded now.</summary>
internal static class LoadedMethods
{
    private const string ResourcePrefix = "AutoSpan.Methods.";

    private static readonly ConditionalWeakTable<Assembly, IReadOnlyList<WovenMethod>> s_known = new();

    /// <summary>All of them, in the order of their names.</summary>
    public static IEnumerable<WovenMethod> All() =>
        AppDomain.CurrentDomain.GetAssemblies().Where(assembly => !assembly.IsDynamic).SelectMany(assembly => s_known.GetValue(assembly, Read))
            .OrderBy(method => method.Function, StringComparer.Ordinal);

    private static IReadOnlyList<WovenMethod> Read(Assembly assembly)
    {
        try
        {
            return
            [
                .. assembly.GetManifestResourceNames()
                    .Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal))
                    .SelectMany(name => new MethodTable(assembly, name).ReadAll())
            ];
        }
        catch (Exception fault) when (fault is NotSupportedException or IOException or BadImageFormatException)
        {
            // A collectible assembly that is being unloaded.
            AutoSpanEventSource.Log?.MethodTableFailed(assembly.FullName ?? string.Empty, fault);
            return [];
        }
    }
}
