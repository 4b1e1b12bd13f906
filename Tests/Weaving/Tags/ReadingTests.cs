using System;
using System.Diagnostics;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Tags;

/// <summary>When values are read, and what their getters can do to the program.</summary>
[Collection(nameof(Spans))]
public sealed class ReadingTests
{
    public static MatrixTheoryData<Build, string> Methods { get; } = Tagging.In(["Sync", "Returning", "Async", "Iterator", "AsyncIterator"]);

    static string Configuration { get; } = Tagging.Rule(
        "Watching", """errorWhen="return.Counted == -1" remoteParent="watched.Parent" """, """<Tag name="counted" value="watched.Counted" />""");

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task NothingIsReadWithoutAListener(Build build, string method)
    {
        Assert.Equal(0, await Reads(build, method));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task OnlyTheParentIsReadWhenNothingIsSampled(Build build, string method)
    {
        using var recorder = new Recorder(sampling: ActivitySamplingResult.None);

        Assert.Equal(1, await Reads(build, method));
        Assert.Empty(recorder.Spans);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task OnlyTheParentIsReadWhenTheSpanDoesNotRecord(Build build, string method)
    {
        using var recorder = new Recorder(sampling: ActivitySamplingResult.PropagationData);

        Assert.Equal(1, await Reads(build, method));
        recorder.AssertBalanced();
        Assert.Single(recorder.Spans);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task EachIsReadOnceWhenItRecords(Build build, string method)
    {
        using var recorder = new Recorder();

        var reads = await Reads(build, method);

        recorder.AssertBalanced();
        Assert.Equal(method.EndsWith("Iterator", StringComparison.Ordinal) ? 2 : 3, reads);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task AWovenGetterMakesNoSpan(Build build, string method)
    {
        var configuration =
            """
            <AutoSpan trivial="include"><Include namespace="-" /><Include type="Watched" members="method property" />
              <Include type="Watching"><Tag name="calling" value="watched.Calling" /><Tag name="again" value="return.Calling" /></Include></AutoSpan>
            """;

        var span = await Tagging.Record(build, configuration, "Watching." + method, copy => [Watched(copy)]);

        Assert.Equal(("Watching." + method, "0"), (span.Name, span.Tag("calling")));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task AGetterThatChangesWhatIsCurrent(Build build, string method)
    {
        var configuration = Tagging.Rule(
            "Watching",
            """remoteParent="watched.Leaking" """,
            """<Tag name="moving" value="watched.Moving" /><Tag name="leaking" value="watched.Leaking" /><Tag name="return" value="return.Moving" />""");
        var copy = Cases.Woven(build, configuration);
        using var recorder = new Recorder();
        using var current = new Activity("current").SetIdFormat(ActivityIdFormat.W3C).Start();

        var result = copy.Call("Watching." + method, Watched(copy));
        Assert.Same(current, Activity.Current);
        await Tagging.Finish(result);

        Assert.Same(current, Activity.Current);
        recorder.AssertBalanced();
        var span = recorder.Single();
        Assert.Equal(current.SpanId, span.Activity.ParentSpanId);
        Assert.Equal(("moved", "leaked"), (span.Tag("moving"), span.Tag("leaking")));
    }

    static object Watched(LoadedCopy copy) => Activator.CreateInstance(copy.Type("Watched"))!;

    static async Task<int> Reads(Build build, string method)
    {
        object? watched = null;
        await Tagging.Run(build, Configuration, "Watching." + method, copy => [watched = Watched(copy)]);

        // A caller can see the task as completed before its span ends.
        await Task.Delay(method == "Returning" ? 100 : 0);
        return (int)watched!.GetType().GetField("Reads")!.GetValue(watched)!;
    }
}
