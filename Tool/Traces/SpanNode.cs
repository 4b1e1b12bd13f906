using System.Collections.Generic;

namespace AutoSpan.Tool.Traces;

/// <summary>A span in its trace.</summary>
internal sealed class SpanNode(ObservedSpan span)
{
    public ObservedSpan Span { get; } = span;

    /// <summary>The span around it; null at the top, and where the parent is not in the file.</summary>
    public SpanNode? Parent { get; set; }

    /// <summary>The spans in it, by start.</summary>
    public List<SpanNode> Children { get; } = [];

    /// <summary>The time in nanoseconds in which none of its children ran.</summary>
    public long Own { get; set; }
}
