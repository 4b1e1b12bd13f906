using System.Collections.Generic;

namespace AutoSpan.Fody.IL.Verification;

/// <summary>A run of instructions that is a <c>try</c>, a filter or a handler.</summary>
/// <param name="kind">What it is for.</param>
/// <param name="start">The index of its first instruction.</param>
/// <param name="end">The index after its last instruction.</param>
/// <param name="clause">Its index in the table of handlers. For a <c>try</c> with several handlers: that of the first.</param>
/// <param name="guarded">What a handler or filter guards; null for a <c>try</c>.</param>
internal sealed class Region(RegionKind kind, int start, int end, int clause, Region? guarded)
{
    public RegionKind Kind { get; } = kind;

    public int Start { get; } = start;

    public int End { get; } = end;

    public int Clause { get; } = clause;

    public Region? Guarded { get; } = guarded;

    /// <summary>Filters and handlers of a <c>try</c>.</summary>
    public List<Region> Handlers { get; } = [];

    /// <summary>The innermost region that encloses it.</summary>
    public Region? Parent { get; set; }

    public bool IsTryAt(int index) => Kind == RegionKind.Try && Start == index;

    public bool Contains(Region? other)
    {
        while (other is not null && other != this)
            other = other.Parent;

        return other is not null;
    }
}
