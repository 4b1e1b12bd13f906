using System;
using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Fody.Reporting;

/// <summary>Brings methods into the order of the report, which is the same on every machine, and gives signatures to those that need them.</summary>
internal static class MethodOrder
{
    /// <param name="methods">The methods, each with what gives its signature: it is asked only for methods that nothing else tells apart.</param>
    public static IReadOnlyList<MethodEntry> Sort(IEnumerable<(MethodEntry Entry, Func<string> Signature)> methods)
    {
        (MethodEntry Entry, Func<string> Signature)[] sorted = [.. methods];
        Array.Sort(sorted, Compare);
        return [.. sorted.Select((method, index) => IsAlone(sorted, index) ? method.Entry : method.Entry with { Signature = method.Signature() })];
    }

    private static int Compare((MethodEntry Entry, Func<string> Signature) one, (MethodEntry Entry, Func<string> Signature) other)
    {
        var order = string.CompareOrdinal(one.Entry.Namespace, other.Entry.Namespace);
        if (order == 0)
            order = string.CompareOrdinal(one.Entry.Type, other.Entry.Type);
        if (order == 0)
            order = string.CompareOrdinal(one.Entry.Name, other.Entry.Name);
        if (order == 0)
            order = string.CompareOrdinal(one.Entry.Parameters, other.Entry.Parameters);

        return order == 0 && !ReferenceEquals(one.Entry, other.Entry) ? string.CompareOrdinal(one.Signature(), other.Signature()) : order;
    }

    private static bool IsAlone((MethodEntry Entry, Func<string> Signature)[] sorted, int index) =>
        (index == 0 || !AreAlike(sorted[index - 1].Entry, sorted[index].Entry))
        && (index == sorted.Length - 1 || !AreAlike(sorted[index].Entry, sorted[index + 1].Entry));

    private static bool AreAlike(MethodEntry one, MethodEntry other) =>
        one.Name == other.Name && one.Parameters == other.Parameters && one.Type == other.Type && one.Namespace == other.Namespace;
}
