using System.Collections.Generic;
using System.Diagnostics;

namespace AutoSpan.Distro.Trees;

/// <summary>Where a span hangs in its trace, as far as this process knows. Spans that are not sampled are looked through.</summary>
internal static class Ancestry
{
    /// <summary>The sampled spans of this process around the span, the nearest first.</summary>
    public static IEnumerable<Activity> Ancestors(this Activity span)
    {
        for (var ancestor = span.Parent; ancestor is not null; ancestor = ancestor.Parent)
        {
            if (ancestor.Recorded)
                yield return ancestor;
        }
    }

    /// <summary>The id under which the span is found as a child; default where the span has no parent in this process.</summary>
    public static ActivitySpanId LocalParentId(this Activity span)
    {
        foreach (var ancestor in span.Ancestors())
            return ancestor.SpanId;

        return span.Parent is not null || span.HasRemoteParent ? default : span.ParentSpanId;
    }
}
