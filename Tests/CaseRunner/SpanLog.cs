using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;

namespace AutoSpan.CaseRunner;

/// <summary>The spans of one case.</summary>
internal sealed class SpanLog : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly ActivityListener _listener;
    private readonly List<LoggedSpan> _spans = [];
    private int _order;

    public SpanLog()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "AssemblyToProcess",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = Start,
            ActivityStopped = Stop
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>The names of the spans that have not ended.</summary>
    public IEnumerable<string> Running()
    {
        lock (_spans)
            return [.. _spans.Where(span => span.Stops == 0).Select(span => span.Activity.DisplayName)];
    }

    /// <summary>Prints the spans. Who finds a task complete may be a moment ahead of what ends its span, so that is waited for.</summary>
    public void Print()
    {
        lock (_spans)
        {
            var patience = Stopwatch.StartNew();
            while (_spans.Any(span => span.Stops == 0) && patience.Elapsed < Patience)
                Monitor.Wait(_spans, Patience);
            foreach (var span in _spans)
                span.Print();
        }
    }

    public void Dispose() => _listener.Dispose();

    private void Start(Activity activity)
    {
        lock (_spans)
            _spans.Add(new LoggedSpan(activity, ++_order));
    }

    private void Stop(Activity activity)
    {
        lock (_spans)
        {
            _spans.SingleOrDefault(span => ReferenceEquals(span.Activity, activity))?.Stop(++_order);
            Monitor.PulseAll(_spans);
        }
    }
}
