using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using Xunit;

namespace AutoSpan.Tests.Harness;

/// <summary>Listens to one source from its construction until it is disposed.</summary>
internal sealed class Recorder : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    readonly ActivityListener listener;
    readonly List<RecordedSpan> spans = [];
    readonly Dictionary<Activity, RecordedSpan> byActivity = new(ReferenceEqualityComparer.Instance);
    readonly Dictionary<ActivitySpanId, RecordedSpan> byId = [];
    int order;

    public Recorder(string source = "AssemblyToProcess", ActivitySamplingResult sampling = ActivitySamplingResult.AllDataAndRecorded)
    {
        listener = new ActivityListener
        {
            ShouldListenTo = candidate => candidate.Name == source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => sampling,
            ActivityStarted = Start,
            ActivityStopped = Stop
        };
        ActivitySource.AddActivityListener(listener);
    }

    /// <summary>The spans in the order of their starts.</summary>
    public IReadOnlyList<RecordedSpan> Spans
    {
        get
        {
            lock (spans)
                return [.. spans];
        }
    }

    /// <summary>The one span of that name.</summary>
    public RecordedSpan this[string name] => Assert.Single(Spans, span => span.Name == name);

    public RecordedSpan Single() => Assert.Single(Spans);

    /// <summary>
    /// Every span started was stopped once, and children stopped before their parents. A method that returns somebody else's task ends its
    /// span in a continuation of it: who finds the task complete may be a moment ahead of that, so running spans are waited for.
    /// </summary>
    public void AssertBalanced()
    {
        AssertEnded();
        foreach (var span in Spans)
        {
            if (Parent(span) is { } parent)
                Assert.True(parent.Started < span.Started && span.Stopped < parent.Stopped, $"{span.Name} is not nested in {parent.Name}.");
        }
    }

    /// <summary>As <see cref="AssertBalanced"/>, where parents may end before their children.</summary>
    public void AssertEnded()
    {
        lock (spans)
        {
            var patience = Stopwatch.StartNew();
            while (byActivity.Values.Any(span => span.Stops == 0) && patience.Elapsed < Patience)
                Monitor.Wait(spans, Patience);
        }

        foreach (var span in Spans)
            Assert.True(span.Stops == 1, $"{span.Name} was stopped {span.Stops} times.");
    }

    /// <summary>The recorded span that is the parent of <paramref name="span"/>, if any.</summary>
    public RecordedSpan? Parent(RecordedSpan span)
    {
        lock (spans)
            return byId.GetValueOrDefault(span.Activity.ParentSpanId);
    }

    public void Dispose() => listener.Dispose();

    void Start(Activity activity)
    {
        lock (spans)
        {
            var span = new RecordedSpan(activity, ++order);
            spans.Add(span);
            byActivity.Add(activity, span);
            byId.Add(activity.SpanId, span);
        }
    }

    void Stop(Activity activity)
    {
        lock (spans)
        {
            byActivity.GetValueOrDefault(activity)?.Stop(++order);
            Monitor.PulseAll(spans);
        }
    }
}
