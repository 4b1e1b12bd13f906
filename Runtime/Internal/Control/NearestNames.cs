using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Contract;

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
            unmatched[one.Name] = (one.Pattern.IsName ? NearestName.Likely(one.Name, candidates) : null) ?? string.Empty;
        }

        return unmatched;
    }

    private static IEnumerable<string> Beginnings(string function)
    {
        for (var end = function.IndexOf('.'); end > 0; end = function.IndexOf('.', end + 1))
            yield return function.Substring(0, end);

        yield return function;
    }
}
