using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using AutoSpan.Tests.Differential.Library;
using AutoSpan.Tests.Harness;

namespace AutoSpan.Tests.Differential.Comparison;

/// <summary>The spans of one run as the starts and ends that a listener saw, in the words of <see cref="Frame"/>.</summary>
internal static class SpanEvents
{
    public static IReadOnlyList<string> Of(Recorder recorder)
    {
        var events = new SortedDictionary<int, string>();
        foreach (var span in recorder.Spans)
        {
            events.Add(span.Started, Frame.Started(span.Name, Parent(recorder, span)));
            if (span.Stops == 1)
                events.Add(span.Stopped, Frame.Ended(span.Name, span.Status == ActivityStatusCode.Error));
            else
                events.Add(-span.Started, $"{span.Name} was stopped {span.Stops} times");
        }

        return [.. events.Values];
    }

    // What the program starts itself is in between.
    static string? Parent(Recorder recorder, RecordedSpan span)
    {
        for (var activity = span.Activity.Parent; activity is not null; activity = activity.Parent)
        {
            if (recorder.Spans.FirstOrDefault(other => ReferenceEquals(other.Activity, activity)) is { } parent)
                return parent.Name;
        }

        return null;
    }
}
