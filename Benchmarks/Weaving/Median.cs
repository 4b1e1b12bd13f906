using System.Collections.Generic;
using System.Linq;

namespace Benchmarks.Weaving;

/// <summary>What half of the values are below: single values that are far off do not change it.</summary>
internal static class Median
{
    /// <summary>The median; of an even number of values the higher of the two in the middle.</summary>
    public static double Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
