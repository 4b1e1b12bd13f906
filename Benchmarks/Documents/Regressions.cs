using System;
using System.Collections.Generic;
using System.Linq;

namespace Benchmarks.Documents;

/// <summary>What has become much dearer than the committed results say. Only ratios and bytes count: times depend on the machine.</summary>
internal static class Regressions
{
    // A shared machine gives one ratio in a hundred that is off by more than a quarter. What is caught is a call or an allocation too many.
    private const double Allowed = 1.5;
    private const double AllowedBytes = 4;

    /// <returns>A line for each.</returns>
    public static IReadOnlyList<string> Find(Figures committed, Figures measured) =>
    [
        .. measured.All.Where(figure => committed.All.ContainsKey(figure.Key))
            .Where(figure => figure.Value > Limit(figure.Key, committed[figure.Key]))
            .Select(figure => FormattableString.Invariant($"{figure.Key} is {figure.Value}, and was {committed[figure.Key]}"))
    ];

    private static double Limit(string name, double committed)
    {
        var last = name[(name.LastIndexOf('.') + 1)..];
        if (last == "bytes")
            return committed + AllowedBytes;

        var isCompared = last.StartsWith("vs_", StringComparison.Ordinal)
            || last is "scaling" or "size_growth" or "bytes_per_sync_method" or "bytes_per_small_method" or "cold" or "warm";
        return isCompared ? committed * Allowed : double.PositiveInfinity;
    }
}
