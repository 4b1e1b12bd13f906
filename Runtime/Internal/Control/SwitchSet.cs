using System;
using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Internal;

/// <summary>The switches in force, the one that decides first. It never changes.</summary>
internal sealed class SwitchSet
{
    /// <summary>More are refused: each method looks through them once.</summary>
    public const int MostSwitches = 10_000;

    public static readonly SwitchSet Empty = new([]);

    private readonly SpanSwitch[] _switches;

    /// <exception cref="FormatException">There are too many.</exception>
    public SwitchSet(IEnumerable<SpanSwitch> switches)
    {
        // Of those with the same name, the last one of the highest origin.
        _switches =
        [
            .. switches
                .GroupBy(one => one.Name, StringComparer.OrdinalIgnoreCase)
                .Select(group => group.OrderBy(one => one.Origin).Last())
                .OrderByDescending(one => one.Pattern.Weight).ThenByDescending(one => one.Origin).ThenBy(one => one.Name, StringComparer.Ordinal)
        ];
        if (_switches.Length > MostSwitches)
            throw new FormatException($"There are {_switches.Length} switches. At most {MostSwitches} are possible.");
    }

    public IReadOnlyList<SpanSwitch> Switches => _switches;

    /// <summary>The switch that decides about a method; null for none.</summary>
    public SpanSwitch? Find(string function)
    {
        foreach (var candidate in _switches)
        {
            if (candidate.Pattern.Matches(function))
                return candidate;
        }

        return null;
    }

    /// <summary>Whether the other has the same effect.</summary>
    public bool IsSameAs(SwitchSet other) =>
        _switches.Length == other._switches.Length
        && _switches.Zip(other._switches, (one, two) => one.Name == two.Name && one.Setting == two.Setting && one.Origin == two.Origin).All(same => same);
}
