using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace AutoSpan.Tests.Harness;

/// <summary>The loaded copies of the cases, and the comparison that every case passes.</summary>
internal static class Cases
{
    /// <summary>Public methods, including trivial ones, except those that represent a library.</summary>
    public const string Default =
        """
        <AutoSpan trivial="include" noise="include" manual="include">
          <Include namespace="AssemblyToProcess" />
        </AutoSpan>
        """;

    static readonly ConcurrentDictionary<string, Lazy<LoadedCopy>> Loaded = new(StringComparer.Ordinal);

    public static LoadedCopy Unwoven(Build build) => Load(Repository.Cases(build));

    public static LoadedCopy Woven(Build build, string configuration = Default) =>
        Load(Harness.Woven.File(Repository.Cases(build), configuration).Path);

    /// <summary>
    /// Calls a method unwoven; woven and unobserved; observed without and with a parent; not sampled; and with a listener that throws.
    /// All have the same outcome. What the observed call recorded is returned.
    /// </summary>
    public static Task<Recorder> Compare(Build build, string member, params object?[] arguments) =>
        Compare(build, Default, member, () => [.. arguments]);

    public static Task<Recorder> Compare(Build build, string configuration, string member, Func<object?[]> arguments) =>
        Compare(Unwoven(build), Woven(build, configuration), member, arguments);

    public static async Task<Recorder> Compare(LoadedCopy unwoven, LoadedCopy woven, string member, Func<object?[]> arguments) =>
        (await Observe(unwoven, woven, member, arguments)).Recorder;

    /// <summary>
    /// As <see cref="Compare(Build, string, object[])"/>, for members that are woven with events on return and with events on exception: the
    /// caller's span has that of how the call ended, and not the other. A cancelled call has neither.
    /// </summary>
    /// <param name="woven">The copy with events on that moment.</param>
    public static async Task CompareEvents(LoadedCopy unwoven, Func<string, LoadedCopy> woven, RunCase run)
    {
        foreach (var on in new[] { "return", "exception" })
        {
            var observed = await Observe(unwoven, woven(on), run.Member, run.Arguments);

            Assert.All(observed.Recorder.Spans, AssertAskedForInCode);
            if (!HasNoEvent(run, observed.Recorder))
                Assert.True((on == observed.Outcome.End) == observed.Events.Contains(run.SpanName), $"Events on {on}: {string.Join(", ", observed.Events)}");
        }
    }

    // What the code says of itself wins over every rule: then there is a span. And these methods end with another span as the current one.
    static bool HasNoEvent(RunCase run, Recorder recorder) =>
        recorder.Spans.Any(span => span.Name == run.SpanName) || run.Member is "CurrentActivity.LeavesOneRunningAsync" or "CurrentActivity.SetsNoneAsync";

    static async Task<(Recorder Recorder, Outcome Outcome, IReadOnlyList<string> Events)> Observe(
        LoadedCopy unwoven, LoadedCopy woven, string member, Func<object?[]> arguments)
    {
        Task<Outcome> Call() => Outcome.Of(woven, member, arguments());

        var expected = await Outcome.Of(unwoven, member, arguments());
        Same(expected, await Call(), "unobserved");

        using (var unsampled = new Recorder(sampling: ActivitySamplingResult.None))
        {
            Same(expected, await Call(), "not sampled");
            Assert.Empty(unsampled.Spans);
        }

        using (new ThrowingListener())
            Same(expected, await Call(), "with a listener that throws");

        IReadOnlyList<string> events;
        using (var parented = new Recorder())
        using (var parent = new Activity("parent").SetIdFormat(ActivityIdFormat.W3C).Start())
        {
            Same(expected, await Call(), "observed under a parent");
            parented.AssertBalanced();
            Assert.All(parented.Spans, span => Assert.Equal(parent.TraceId, span.Activity.TraceId));
            events = [.. parent.Events.Select(one => one.Name)];
        }

        using var recorder = new Recorder();
        Same(expected, await Call(), "observed");
        recorder.AssertBalanced();
        return (recorder, expected, events);
    }

    /// <summary>Attributes in code override every rule: those methods have spans, all others have events.</summary>
    static void AssertAskedForInCode(RecordedSpan span)
    {
        var types = ((string)span.Tag("code.function.name")!).Split('.');
        Assert.True(types.Contains("Marked") || types.Contains("TaggedInCode"), span + " has a span.");
    }

    static void Same(Outcome expected, Outcome actual, string when) =>
        Assert.True(expected == actual, $"A woven call, {when}, differs.\nunwoven: {expected.Text}\nwoven:   {actual.Text}");

    static LoadedCopy Load(string file) => Loaded.GetOrAdd(file, _ => new Lazy<LoadedCopy>(() => new LoadedCopy(file))).Value;
}
