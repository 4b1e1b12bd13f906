using System;
using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Internal;

/// <summary>What a switch that matches nothing may have meant.</summary>
internal static class NearestNames
{
    // Of more, some are left out: the search takes time in proportion to them.
    private const int MostCandidates = 20_000;

    /// <summary>The names of switches that match none of the methods, each with the nearest name of a method, type or namespace.</summary>
    public static IReadOnlyDictionary<string, string> OfUnmatched(IEnumerable<SpanSwitch> switches, IReadOnlyList<string> functions)
    {
        var unmatched = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        HashSet<string>? candidates = null;
        foreach (var one in switches.Where(one => !one.Pattern.IsDefault && !functions.Any(one.Pattern.Matches)))
        {
            candidates ??= [.. functions.SelectMany(Beginnings).Distinct(StringComparer.Ordinal).Take(MostCandidates)];
            unmatched[one.Name] = one.Pattern.IsName ? Nearest(one.Name, candidates) : string.Empty;
        }

        return unmatched;
    }

    private static IEnumerable<string> Beginnings(string function)
    {
        for (var end = function.IndexOf('.'); end > 0; end = function.IndexOf('.', end + 1))
            yield return function.Substring(0, end);

        yield return function;
    }

    private static string Nearest(string name, IEnumerable<string> candidates)
    {
        var nearest = string.Empty;
        // Beyond half of its length, a name is another one.
        var least = (name.Length / 2) + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) >= least)
                continue;

            var distance = Distance(name, candidate);
            if (distance < least)
            {
                least = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    // Levenshtein, with one row.
    private static int Distance(string one, string other)
    {
        var row = new int[other.Length + 1];
        for (var column = 0; column <= other.Length; column++)
            row[column] = column;

        for (var line = 1; line <= one.Length; line++)
        {
            var diagonal = row[0];
            row[0] = line;
            for (var column = 1; column <= other.Length; column++)
            {
                var above = row[column];
                var cost = char.ToUpperInvariant(one[line - 1]) == char.ToUpperInvariant(other[column - 1]) ? 0 : 1;
                row[column] = Math.Min(Math.Min(above + 1, row[column - 1] + 1), diagonal + cost);
                diagonal = above;
            }
        }

        return row[other.Length];
    }
}
