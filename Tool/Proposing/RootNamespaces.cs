using System;
using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Tool.Proposing;

/// <summary>Finds the few namespaces that hold all others.</summary>
internal static class RootNamespaces
{
    /// <summary>
    /// Namespaces with at least one common part become one: of Shop.Orders and Shop.Data, Shop. The global namespace has no name and is left out.
    /// </summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> namespaces) =>
    [
        .. namespaces.Where(one => one.Length > 0)
            .GroupBy(one => one.Split('.')[0], StringComparer.Ordinal)
            .Select(same => same.Aggregate(Common))
            .Order(StringComparer.Ordinal)
    ];

    private static string Common(string one, string other)
    {
        var parts = one.Split('.').Zip(other.Split('.')).TakeWhile(pair => pair.First == pair.Second).Select(pair => pair.First);
        return string.Join('.', parts);
    }
}
