using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace AutoSpan.Distro.Trees;

/// <summary>A finished span and those that it caused, in the order in which they began.</summary>
/// <param name="Span">The span.</param>
/// <param name="Children">The spans whose parent it is.</param>
internal sealed record SpanTree(Activity Span, IReadOnlyList<SpanTree> Children)
{
    /// <summary>Why the tree is not part of its trace's tree; null for a whole trace.</summary>
    public string? Note { get; init; }

    public IEnumerable<Activity> Spans => Children.SelectMany(child => child.Spans).Prepend(Span);

    public static SpanTree Grow(Activity span, ILookup<ActivitySpanId, Activity> byParent) =>
        new(span, [.. byParent[span.SpanId].OrderBy(child => child.StartTimeUtc).Select(child => Grow(child, byParent))]);
}
