using System.Collections.Generic;
using System.Linq;
using AutoSpan.Tool.Traces;

namespace AutoSpan.Tool.Running;

/// <summary>What the spans with one name cost together.</summary>
/// <param name="Name">The name of the spans.</param>
/// <param name="Calls">How many there are.</param>
/// <param name="Total">The time in nanoseconds of those that are not inside another of the same name.</param>
/// <param name="Own">The time in nanoseconds in which no span inside them ran.</param>
/// <param name="Longest">The longest, in nanoseconds.</param>
/// <param name="Errors">How many have the status Error.</param>
internal sealed record SpanCost(string Name, int Calls, long Total, long Own, long Longest, int Errors)
{
    public static IReadOnlyList<SpanCost> Of(SpanForest forest) =>
    [
        .. forest.Nodes.GroupBy(node => (node.Span.Scope, node.Span.Name)).Select(nodes => new SpanCost(
            nodes.Key.Name,
            nodes.Count(),
            nodes.Where(IsOutermost).Sum(node => node.Span.Duration),
            nodes.Sum(node => node.Own),
            nodes.Max(node => node.Span.Duration),
            nodes.Count(node => node.Span.IsError)))
    ];

    private static bool IsOutermost(SpanNode node)
    {
        for (var around = node.Parent; around is not null; around = around.Parent)
        {
            if (around.Span.Name == node.Span.Name && around.Span.Scope == node.Span.Scope)
                return false;
        }

        return true;
    }
}
