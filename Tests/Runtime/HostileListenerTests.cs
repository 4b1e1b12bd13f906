using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>Listeners that throw, and that meddle with what is current: the program's result is its own, and so is what is current after.</summary>
[Collection(nameof(Spans))]
[Trait("Case", "7")]
[Trait("Case", "8")]
public sealed class HostileListenerTests
{
    static readonly string[] Members =
    [
        "Exceptions.Catches", "Exceptions.Crosses", "AsyncMethods.Crosses", "AsyncMethods.NoAwait", "Tasks.Later", "Tasks.FaultedLater", "Tasks.Complete",
        "Enumerations.Breaks", "Enumerations.ThrowsInFinally", "AsyncEnumerations.Breaks", "AsyncEnumerations.Repeated"
    ];

    static readonly Dictionary<string, Action> Deeds = new()
    {
        ["throws"] = () => throw new InvalidOperationException("hostile"),
        ["clears"] = () => Activity.Current = null,
        ["replaces"] = () => Activity.Current = new Activity("foreign").Start(),
        ["stops"] = () => Activity.Current?.Stop()
    };

    public static MatrixTheoryData<Build, string, string, string> All { get; } = new(
        [Build.Debug, Build.Release],
        Members,
        ["ActivityStarted", "ActivityStopped", "ExceptionRecorder"],
        Deeds.Keys);

    // It runs before the span does: to stop what is current would be to stop the program's own.
    public static MatrixTheoryData<Build, string, string, ActivitySamplingResult> Samplers { get; } = new(
        [Build.Debug, Build.Release],
        Members,
        ["throws", "clears", "replaces"],
        [ActivitySamplingResult.None, ActivitySamplingResult.PropagationData, ActivitySamplingResult.AllDataAndRecorded]);

    [Theory]
    [MemberData(nameof(All))]
    public Task TheResultAndWhatIsCurrentStayTheProgramsOwn(Build build, string member, string callback, string deed) =>
        Unchanged(build, member, () => new Hostile(callback, Deeds[deed]));

    [Theory]
    [MemberData(nameof(Samplers))]
    public Task ASamplerChangesNothingEither(Build build, string member, string deed, ActivitySamplingResult answer) =>
        Unchanged(build, member, () => new Hostile(nameof(ActivityListener.Sample), Deeds[deed], answer));

    // The first woven call makes the sources, and listeners are asked about each of them.
    [Theory]
    [InlineData(Build.Debug, "throws")]
    [InlineData(Build.Release, "throws")]
    [InlineData(Build.Debug, "clears")]
    [InlineData(Build.Release, "clears")]
    [InlineData(Build.Debug, "replaces")]
    [InlineData(Build.Release, "replaces")]
    public void WhoIsAskedAboutTheSourceChangesNothingEither(Build build, string deed)
    {
        var source = $"AssemblyToProcess.{build}.{deed}";
        var woven = new LoadedCopy(Woven.File(Repository.Cases(build), $"""<AutoSpan trivial="include" source="{source}" />""").Path);
        using var outer = new Activity("outer").Start();
        using var hostile = new Hostile(nameof(ActivityListener.ShouldListenTo), Deeds[deed], source: source);

        Assert.Equal(6, woven.Call("Loops.Sum", 3));

        Assert.NotEqual(0, hostile.Deeds);
        Assert.Same(outer, Activity.Current);
    }

    // The callbacks really ran.
    [Theory]
    [InlineData("Sample", "Loops.Nothing")]
    [InlineData("ActivityStarted", "Loops.Nothing")]
    [InlineData("ActivityStopped", "Loops.Nothing")]
    [InlineData("ExceptionRecorder", "Exceptions.Throw")]
    public async Task EachCallbackIsReached(string callback, string member)
    {
        using var hostile = new Hostile(callback, Deeds["throws"]);

        await Outcome.Of(Cases.Woven(Build.Release), member, []);

        Assert.Equal(1, hostile.Deeds);
    }

    // A recorder that throws loses its own additions, not the event.
    [Theory]
    [ClassData(typeof(Builds))]
    public async Task TheExceptionIsRecordedAllTheSame(Build build)
    {
        using var recorder = new Recorder();
        using var hostile = new Hostile(nameof(ActivityListener.ExceptionRecorder), Deeds["throws"]);

        await Outcome.Of(Cases.Woven(build), "Exceptions.Throw", []);

        Assert.Equal(1, hostile.Deeds);
        Assert.Equal(["System.InvalidOperationException"], recorder.Single().Exceptions);
        Assert.Equal(ActivityStatusCode.Error, recorder.Single().Status);
        recorder.AssertBalanced();
    }

    // Outcome asserts what is current when the call has returned, and when it is over.
    static async Task Unchanged(Build build, string member, Func<Hostile> listener)
    {
        var expected = await Outcome.Of(Cases.Unwoven(build), member, []);
        using var outer = new Activity("outer").Start();
        using var hostile = listener();

        Assert.Equal(expected, await Outcome.Of(Cases.Woven(build), member, []));

        Assert.Same(outer, Activity.Current);
        Assert.False(outer.IsStopped);
    }
}
