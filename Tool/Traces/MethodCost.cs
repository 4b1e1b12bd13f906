using System.Collections.Generic;
using AutoSpan.Fody.Reporting;

namespace AutoSpan.Tool.Traces;

/// <summary>What was observed of a method, or of overloads, which spans do not tell apart.</summary>
internal sealed class MethodCost(IReadOnlyList<MethodEntry> methods)
{
    public IReadOnlyList<MethodEntry> Methods { get; } = methods;

    /// <summary>The number of spans or events.</summary>
    public int Calls { get; private set; }

    /// <summary>The time in nanoseconds of all spans that are not inside another span of the same method.</summary>
    public long Total { get; private set; }

    /// <summary>The time in nanoseconds in which no span inside ran.</summary>
    public long Own { get; private set; }

    /// <summary>The longest span, in nanoseconds.</summary>
    public long Longest { get; private set; }

    public int Errors { get; private set; }

    /// <summary>How many spans are directly in a span of the same method.</summary>
    public int Recursive { get; private set; }

    /// <summary>The sum of all spans, in nanoseconds, also of those in each other.</summary>
    public long Sum { get; private set; }

    /// <param name="node">A span of the method.</param>
    /// <param name="isOutermost">False inside a span of the same method.</param>
    /// <param name="isRecursive">True directly in such a span.</param>
    public void Add(SpanNode node, bool isOutermost, bool isRecursive)
    {
        var duration = node.Span.Duration;
        Calls++;
        Sum += duration;
        Own += node.Own;
        if (isOutermost)
            Total += duration;
        if (duration > Longest)
            Longest = duration;
        if (node.Span.IsError)
            Errors++;
        if (isRecursive)
            Recursive++;
    }

    public void AddEvent() => Calls++;
}
