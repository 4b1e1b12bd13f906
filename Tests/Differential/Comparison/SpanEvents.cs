using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using AutoSpan.Tests.Differential.Library;
using AutoSpan.Tests.Harness;

namespace AutoSpan.Tests.Differential.Comparison;

/// <summary>The spans of one run as the starts and ends that a listener saw, in the words of <see cref="Frame"/>.</summary>
internal static partial class SpanEvents
{
    static readonly TimeSpan limit = TimeSpan.FromSeconds(2);

    /// <summary>What <see cref="Frame"/> expects.</summary>
    public static IReadOnlyList<string> Expected()
    {
        SpinWait.SpinUntil(() => Frame.AreEnded, limit);
        return Frame.Events;
    }

    /// <summary>What a listener saw.</summary>
    public static IReadOnlyList<string> Of(Recorder recorder)
    {
        SpinWait.SpinUntil(() => recorder.Spans.All(span => span.Stops > 0), limit);
        var events = new SortedDictionary<int, string>();
        foreach (var span in recorder.Spans)
        {
            events.Add(span.Started, Frame.Started(Name(span), Parent(recorder, span)));
            if (span.Stops == 1)
                events.Add(span.Stopped, Frame.Ended(Name(span), span.Status == ActivityStatusCode.Error));
            else
                events.Add(-span.Started, $"{span.Name} was stopped {span.Stops} times");
        }

        return [.. events.Values];
    }

    /// <summary>The events in their order, but for the ends of some spans: those come last.</summary>
    /// <param name="events">All events.</param>
    /// <param name="loose">Names of the spans that end with a task of somebody else's, which may be a little later than what follows.</param>
    public static IReadOnlyList<string> Settled(IReadOnlyList<string> events, IReadOnlySet<string> loose)
    {
        bool IsLoose(string one) => one[0] == '-' && loose.Contains(one.Split(' ')[1]);
        return [.. events.Where(one => !IsLoose(one)), .. events.Where(IsLoose).Order(StringComparer.Ordinal)];
    }

    // Lambdas of one member are numbered; the programs call all of them "lambda".
    static string Name(RecordedSpan span) => LambdaNumber().Replace(span.Name, ".lambda");

    [GeneratedRegex(@"\.lambda\d+(?=\.|\z)")]
    private static partial Regex LambdaNumber();

    // What the program starts itself is in between.
    static string? Parent(Recorder recorder, RecordedSpan span)
    {
        for (var activity = span.Activity.Parent; activity is not null; activity = activity.Parent)
        {
            if (recorder.Spans.FirstOrDefault(other => ReferenceEquals(other.Activity, activity)) is { } parent)
                return Name(parent);
        }

        return null;
    }
}
