using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace AutoSpan.Tests.Harness;

/// <summary>One span as a listener saw it. What it holds is read when the span is stopped: later changes would be lost to an exporter too.</summary>
internal sealed class RecordedSpan(Activity activity, int started)
{
    public Activity Activity => activity;

    public string Name => activity.DisplayName;

    public ActivityKind Kind => activity.Kind;

    /// <summary>The place of the start among all starts and stops.</summary>
    public int Started => started;

    /// <summary>The place of the stop; 0 before.</summary>
    public int Stopped { get; private set; }

    public int Stops { get; private set; }

    public ActivityStatusCode Status { get; private set; }

    public string? StatusDescription { get; private set; }

    public IReadOnlyDictionary<string, object?> Tags { get; private set; } = new Dictionary<string, object?>();

    public IReadOnlyList<ActivityEvent> Events { get; private set; } = [];

    public object? Tag(string name) => Tags.GetValueOrDefault(name);

    /// <summary>The <c>exception</c> events' <c>exception.type</c>.</summary>
    public IReadOnlyList<string> Exceptions =>
        [.. Events.Where(e => e.Name == "exception").Select(e => (string)e.Tags.Single(t => t.Key == "exception.type").Value!)];

    public void Stop(int order)
    {
        Stops++;
        Stopped = order;
        Status = activity.Status;
        StatusDescription = activity.StatusDescription;
        Tags = activity.TagObjects.ToDictionary(t => t.Key, t => t.Value);
        Events = [.. activity.Events];
    }

    public override string ToString() => $"{Name} {Status} [{string.Join(", ", Exceptions)}]";
}
