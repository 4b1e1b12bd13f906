using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Reporting;

namespace AutoSpan.Tool.Traces;

/// <summary>Spans with the same names around them, as one frame of an icicle.</summary>
internal sealed class Frame
{
    private const int DeepestLevel = 200;
    // Thinner frames would not be seen.
    private const double LeastShare = 1 / 4000.0;

    private readonly Dictionary<(string Scope, string Name, string? Function), Frame> _byName = [];
    private readonly Frame? _around;
    private readonly int _level;

    private Frame(Frame? around = null)
    {
        _around = around;
        _level = around is null ? 0 : around._level + 1;
    }

    /// <summary>The name of the spans; empty for the frame around all.</summary>
    public string Name { get; private init; } = string.Empty;

    /// <summary>The methods that make them; null for other spans.</summary>
    public IReadOnlyList<MethodEntry>? Methods { get; private init; }

    public int Spans { get; private set; }

    public int Errors { get; private set; }

    /// <summary>The sum of the spans, in nanoseconds.</summary>
    public long Sum { get; private set; }

    /// <summary>
    /// The width: the own time of the spans and of all frames inside, in nanoseconds. Where spans run at the same time, it is more than the time that passed.
    /// </summary>
    public long Width { get; private set; }

    /// <summary>The frames inside, the widest first.</summary>
    public IReadOnlyList<Frame> Children { get; private set; } = [];

    /// <param name="nodes">Spans and all that is in them, parents first.</param>
    /// <param name="methods">Finds the methods of spans.</param>
    /// <returns>The frame around all of them.</returns>
    public static Frame Around(IEnumerable<SpanNode> nodes, SpanMethods methods)
    {
        var all = new Frame();
        Dictionary<SpanNode, Frame> frames = [];
        foreach (var node in nodes)
        {
            var around = node.Parent is { } parent && frames.TryGetValue(parent, out var known) ? known : all;
            // What is deeper counts for the deepest frame.
            var frame = around._level == DeepestLevel ? around : around.Inside(node, methods);
            frames.Add(node, frame);
            frame.Spans++;
            frame.Sum += node.Span.Duration;
            frame.Errors += node.Span.IsError ? 1 : 0;
            for (var one = frame; one is not null; one = one._around)
                one.Width += node.Own;
        }

        all.Keep(Math.Max(1, all.Width * LeastShare));
        return all;
    }

    private Frame Inside(SpanNode node, SpanMethods methods)
    {
        var key = (node.Span.Scope, node.Span.Name, node.Span.Function);
        if (!_byName.TryGetValue(key, out var frame))
            _byName.Add(key, frame = new Frame(this) { Name = node.Span.Name, Methods = methods.Find(node.Span) });
        return frame;
    }

    private void Keep(double least)
    {
        Children =
        [
            .. _byName.Values.Where(frame => frame.Width >= least)
                .OrderByDescending(frame => frame.Width).ThenBy(frame => frame.Name, StringComparer.Ordinal)
        ];
        foreach (var child in Children)
            child.Keep(least);
    }
}
