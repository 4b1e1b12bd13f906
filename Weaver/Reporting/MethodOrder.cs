using System;
using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Fody.Reporting;

/// <summary>Brings methods into the order of the report, which is the same on every machine, and keeps signatures only where they are needed.</summary>
internal static class MethodOrder
{
    /// <param name="methods">The methods, each with its signature.</param>
    public static IReadOnlyList<MethodEntry> Sort(IEnumerable<MethodEntry> methods)
    {
        MethodEntry[] sorted =
        [
            .. methods.OrderBy(method => method.Namespace, StringComparer.Ordinal)
                .ThenBy(method => method.Type, StringComparer.Ordinal)
                .ThenBy(method => method.Name, StringComparer.Ordinal)
                .ThenBy(method => method.Parameters, StringComparer.Ordinal)
                .ThenBy(method => method.Signature, StringComparer.Ordinal)
        ];
        return [.. sorted.Select((method, index) => IsAlone(sorted, index) ? method with { Signature = null } : method)];
    }

    private static bool IsAlone(MethodEntry[] sorted, int index) =>
        (index == 0 || !AreAlike(sorted[index - 1], sorted[index])) && (index == sorted.Length - 1 || !AreAlike(sorted[index], sorted[index + 1]));

    private static bool AreAlike(MethodEntry one, MethodEntry other) =>
        one.Name == other.Name && one.Parameters == other.Parameters && one.Type == other.Type && one.Namespace == other.Namespace;
}
