using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using AutoSpan.Hosting;

namespace AutoSpan.Internal;

/// <summary>
/// What is counted on one span: calls that a limit left without a span, spans that were too short to export, and the spans that hang on it. It is attached to
/// the span, and lives as long as that.
/// </summary>
internal sealed class SpanNotes
{
    private const string Property = "AutoSpan.Notes";
    private const string SuppressedTag = "autospan.suppressed.";
    private const string DroppedTag = "autospan.dropped_spans";
    private const int Dropped = -1;

    private static readonly object s_creation = new();
    private static bool s_isUsed;

    private readonly Activity _span;
    private readonly bool _writesAtEnd;
    private readonly object _lock = new();
    private Dictionary<WovenMethod, LimitedCalls>? _calls;
    private Activity? _outside;
    private long _dropped;
    private int _children;

    private SpanNotes(Activity span)
    {
        _span = span;
        _writesAtEnd = SourceFactory.IsOfWovenCode(span.Source);
    }

    /// <summary>Whether any span has notes: until then nobody looks for them.</summary>
    public static bool IsUsed => s_isUsed;

    /// <summary>A span that is shorter is not exported; zero when the span always is.</summary>
    public TimeSpan MinDuration { get; private set; }

    /// <summary>The notes of a span; null for none.</summary>
    public static SpanNotes? Of(Activity? span) => s_isUsed ? span?.GetCustomProperty(Property) as SpanNotes : null;

    /// <summary>The notes of a span, which are made if there are none.</summary>
    public static SpanNotes For(Activity span)
    {
        if (Of(span) is { } known)
            return known;

        lock (s_creation)
        {
            s_isUsed = true;
            if (Of(span) is { } made)
                return made;

            var notes = new SpanNotes(span);
            span.SetCustomProperty(Property, notes);
            return notes;
        }
    }

    /// <summary>The span is not exported if it is shorter, ends without an error, and nothing hangs on it.</summary>
    /// <param name="span">The span, which has just started.</param>
    /// <param name="minDuration">How long it has to be.</param>
    /// <param name="outside">The span that is told how many were dropped.</param>
    public static void Watch(Activity span, TimeSpan minDuration, Activity? outside)
    {
        OtherSpans.Watch();
        var notes = For(span);
        notes.MinDuration = minDuration;
        notes._outside = outside;
    }

    /// <summary>A span is about to start under this one. While it runs, and once it is exported, this one is exported too.</summary>
    /// <returns>False when this span was dropped, so that it cannot be a parent.</returns>
    public bool TryAddChild()
    {
        for (var children = Volatile.Read(ref _children); children != Dropped;)
        {
            var before = Interlocked.CompareExchange(ref _children, children + 1, children);
            if (before == children)
                return true;

            children = before;
        }

        return false;
    }

    /// <summary>
    /// A span that is exported has this one as its parent, or its context was given away: it is exported, even if it was dropped before, and with it the spans
    /// around it.
    /// </summary>
    public static void Keep(Activity? span)
    {
        while (span is not null && Of(span) is { } notes && notes.MinDuration > TimeSpan.Zero && !notes.TryAddChild())
        {
            if (Interlocked.CompareExchange(ref notes._children, 1, Dropped) != Dropped)
                continue;

            SpanProcessing.ExportLate(span);
            span = span.Parent;
        }
    }

    /// <summary>A span under this one did not start, or is not exported.</summary>
    public void RemoveChild() => Interlocked.Decrement(ref _children);

    /// <summary>Counts a call of a method with a limit.</summary>
    /// <returns>False when the limit is reached: then there is no span.</returns>
    public bool TryAddCall(WovenMethod method, int limit)
    {
        lock (_lock)
        {
            _calls ??= [];
            if (!_calls.TryGetValue(method, out var calls))
                _calls.Add(method, calls = new LimitedCalls());

            if (calls.Started < limit)
            {
                calls.Started++;
                return true;
            }

            calls.Suppressed++;
            if (!_writesAtEnd)
                _span.SetTag(SuppressedTag + method.Name, calls.Suppressed);

            return false;
        }
    }

    /// <summary>A call that was counted has no span after all.</summary>
    public void RemoveCall(WovenMethod method)
    {
        lock (_lock)
            _calls![method].Started--;
    }

    /// <summary>The span ends: it is dropped, or the counts are written to it. It has not stopped yet, so no listener knows.</summary>
    /// <param name="duration">How long it has taken.</param>
    /// <param name="isError">Whether it has failed.</param>
    /// <returns>True when it is dropped.</returns>
    public bool End(TimeSpan duration, bool isError)
    {
        if (MayBeDropped(duration, isError) && Interlocked.CompareExchange(ref _children, Dropped, 0) == 0)
        {
            _span.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
            SpanProcessing.CountDropped();
            Tell(_outside, Interlocked.Read(ref _dropped) + 1);
            return true;
        }

        if (_writesAtEnd)
            WriteCounts();

        return false;
    }

    private bool MayBeDropped(TimeSpan duration, bool isError) =>
        SpanProcessing.IsEnabled && MinDuration > TimeSpan.Zero && duration < MinDuration && !isError && _span is { Recorded: true, IsStopped: false }
        && _span.Status != ActivityStatusCode.Error;

    private static void Tell(Activity? outside, long dropped)
    {
        if (outside is null)
            return;

        var notes = For(outside);
        if (notes.MinDuration > TimeSpan.Zero)
            notes.RemoveChild();

        lock (notes._lock)
        {
            notes._dropped += dropped;
            if (!notes._writesAtEnd)
                outside.SetTag(DroppedTag, notes._dropped);
        }
    }

    private void WriteCounts()
    {
        lock (_lock)
        {
            if (_dropped > 0)
                _span.SetTag(DroppedTag, _dropped);

            if (_calls is null)
                return;

            foreach (var calls in _calls)
            {
                if (calls.Value.Suppressed > 0)
                    _span.SetTag(SuppressedTag + calls.Key.Name, calls.Value.Suppressed);
            }
        }
    }

    private sealed class LimitedCalls
    {
        public int Started { get; set; }

        public long Suppressed { get; set; }
    }
}
