using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Linq;

namespace Benchmarks.Checks;

/// <summary>The spans of one variant, in the order in which they end.</summary>
internal sealed class RecordedSpans : IDisposable
{
    private readonly ConcurrentQueue<Activity> _ended = [];
    private readonly ActivityListener _listener;

    /// <param name="source">The name of the variant's <c>ActivitySource</c>.</param>
    public RecordedSpans(string source)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = candidate => candidate.Name == source,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _ended.Enqueue
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>What the spans of a call have in common in all variants: method, argument tags, status, error type.</summary>
    public string Text => string.Join("; ", _ended.Select(Describe));

    public void Dispose() => _listener.Dispose();

    private static string Describe(Activity span)
    {
        var function = (string?)span.GetTagItem("code.function.name");
        var tags = span.TagObjects.Where(tag => tag.Key != "code.function.name").Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal);
        return $"{function?[(function.LastIndexOf('.') + 1)..]} [{string.Join(", ", tags)}] {span.Status} {span.StatusDescription}";
    }
}
