using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Runtime.CompilerServices;

namespace AutoSpan.Distro.Trees;

/// <summary>
/// Keeps finished spans until their topmost ancestor that has not been printed ends, and then gives them as one tree.
/// Not thread-safe. A trace whose root never ends is kept until <see cref="TakeRemaining"/>.
/// </summary>
internal sealed class FinishedSpans
{
    private readonly Dictionary<ActivityTraceId, List<Activity>> _waiting = [];

    // Weak keys: a span can only have late children for as long as one of them still refers to it.
    private readonly ConditionalWeakTable<Activity, object?> _printed = [];

    public IEnumerable<SpanTree> Add(Activity span)
    {
        if (!_waiting.TryGetValue(span.TraceId, out var trace))
            _waiting.Add(span.TraceId, trace = []);
        trace.Add(span);

        return IsTop(span) ? [Take(span, trace, LateNote(span))] : [];
    }

    public IReadOnlyList<SpanTree> TakeRemaining()
    {
        var trees = new List<SpanTree>();
        foreach (var trace in _waiting.Values.ToList())
        {
            var ids = trace.Select(span => span.SpanId).ToHashSet();
            foreach (var top in trace.Where(span => !ids.Contains(span.LocalParentId())).OrderBy(span => span.StartTimeUtc).ToList())
                trees.Add(Take(top, trace, EarlyNote(top)));
        }

        return trees;
    }

    private bool IsTop(Activity span)
    {
        var ancestors = span.Ancestors().ToList();
        return ancestors.Count == 0 ? span.LocalParentId() == default : ancestors.All(IsPrinted);
    }

    private SpanTree Take(Activity top, List<Activity> trace, string? note)
    {
        var tree = SpanTree.Grow(top, trace.ToLookup(Ancestry.LocalParentId)) with { Note = note };
        foreach (var span in tree.Spans)
            _printed.AddOrUpdate(span, null);

        trace.RemoveAll(IsPrinted);
        if (trace.Count == 0)
            _waiting.Remove(top.TraceId);
        return tree;
    }

    private bool IsPrinted(Activity span) => _printed.TryGetValue(span, out _);

    private static string? LateNote(Activity span) =>
        span.Ancestors().FirstOrDefault() is { } parent ? $"Ended after \"{parent.DisplayName}\" (trace {span.TraceId}):" : null;

    private static string EarlyNote(Activity span)
    {
        var parent = span.Ancestors().FirstOrDefault()?.DisplayName ?? span.ParentSpanId.ToHexString();
        return $"Apart from its parent \"{parent}\" (trace {span.TraceId}):";
    }
}
