using System;
using System.Collections.Generic;

namespace AutoSpan.Contract;

/// <summary>Finds the name that the user probably meant.</summary>
internal static class NearestName
{
    /// <summary>
    /// The name in <paramref name="names"/> with the smallest edit distance to <paramref name="given"/>. Of several, the first
    /// in ordinal order; null if there are no names.
    /// </summary>
    public static string? Of(string given, IEnumerable<string> names)
    {
        string? nearest = null;
        var smallest = int.MaxValue;
        foreach (var name in names)
        {
            var distance = EditDistance.Between(given, name);
            if (distance > smallest || (distance == smallest && string.CompareOrdinal(name, nearest) >= 0))
                continue;

            nearest = name;
            smallest = distance;
        }

        return nearest;
    }

    /// <summary>
    /// As <see cref="Of"/>, but null if the nearest name is too different: more than a third of its letters
    /// differ, and more than one.
    /// </summary>
    public static string? Likely(string given, IEnumerable<string> names) =>
        Of(given, names) is { } name && EditDistance.Between(given, name) <= Math.Max(1, name.Length / 3) ? name : null;
}
