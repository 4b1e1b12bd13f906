using System;
using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Tool.Traces;

/// <summary>The spans of a file as trees.</summary>
internal sealed class SpanForest
{
    private SpanForest(IReadOnlyList<SpanNode> nodes)
    {
        Nodes = nodes;
        Roots = [.. nodes.Where(node => node.Parent is null)];
    }

    /// <summary>All spans, parents before their children.</summary>
    public IReadOnlyList<SpanNode> Nodes { get; }

    /// <summary>The spans without a parent in the file.</summary>
    public IReadOnlyList<SpanNode> Roots { get; }

    public static SpanForest Of(IEnumerable<ObservedSpan> spans)
    {
        var all = spans.OrderBy(span => span.Start).Select(span => new SpanNode(span)).ToDictionary(node => (node.Span.TraceId, node.Span.SpanId));
        foreach (var node in all.Values)
        {
            if (all.TryGetValue((node.Span.TraceId, node.Span.ParentId), out var parent) && parent != node)
                node.Parent = parent;
        }

        CutCycles(all.Values);
        foreach (var node in all.Values.Where(node => node.Parent is not null))
            node.Parent!.Children.Add(node);
        foreach (var node in all.Values)
            node.Own = Own(node);
        return new SpanForest([.. ParentsFirst(all.Values)]);
    }

    // A damaged file can have spans that are around each other. Each way up ends where an earlier one has been.
    private static void CutCycles(IEnumerable<SpanNode> nodes)
    {
        Dictionary<SpanNode, SpanNode> ways = [];
        foreach (var start in nodes)
        {
            for (var node = start; ways.TryAdd(node, start) && node.Parent is { } parent; node = parent)
            {
                if (ways.GetValueOrDefault(parent) == start)
                {
                    node.Parent = null;
                    break;
                }
            }
        }
    }

    private static IEnumerable<SpanNode> ParentsFirst(IEnumerable<SpanNode> nodes)
    {
        Stack<SpanNode> left = new(nodes.Where(node => node.Parent is null).Reverse());
        while (left.TryPop(out var node))
        {
            yield return node;
            for (var index = node.Children.Count - 1; index >= 0; index--)
                left.Push(node.Children[index]);
        }
    }

    // Children can overlap each other, and outlast their parent.
    private static long Own(SpanNode node)
    {
        var own = node.Span.Duration;
        var covered = node.Span.Start;
        foreach (var child in node.Children)
        {
            var from = Math.Max(child.Span.Start, covered);
            var to = Math.Min(child.Span.End, node.Span.End);
            if (to <= from)
                continue;

            own -= to - from;
            covered = to;
        }

        return own;
    }
}
