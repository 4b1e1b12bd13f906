using System.Diagnostics;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>Code that uses, changes or stops what is current.</summary>
[Collection(nameof(Spans))]
public sealed class CurrentActivityTests
{
    public static MatrixTheoryData<Build, string> Meddling { get; } = new(
        [Build.Debug, Build.Release],
        ["CurrentActivity.LeavesOneRunning", "CurrentActivity.SetsNone", "CurrentActivity.StopsOurs", "CurrentActivity.DisposesOurs",
            "CurrentActivity.ThrowsAndLeavesOneRunning", "CurrentActivity.LeavesOneRunningTask", "CurrentActivity.LeavesOneRunningAsync",
            "CurrentActivity.StopsOursAsync", "CurrentActivity.SetsNoneAsync"]);

    [Theory]
    [ClassData(typeof(Builds))]
    public void TagsByHandLandOnTheWovenSpan(Build build)
    {
        using var recorder = new Recorder();

        Cases.Woven(build).Call("CurrentActivity.Tags");
        Assert.Equal("CurrentActivity.Name", Cases.Woven(build).Call("CurrentActivity.Name"));

        Assert.Equal(7, recorder["CurrentActivity.Tags"].Tag("by.hand"));
    }

    [Theory]
    [MemberData(nameof(Meddling))]
    [Trait("Case", "8")]
    [Trait("Case", "6")]
    public async Task WhatWasCurrentIsCurrentAgain(Build build, string member)
    {
        using var recorder = new Recorder();
        using var outer = new Activity("outer").Start();

        // Asserts, on the way, what is current after the call.
        await Outcome.Of(Cases.Woven(build), member, []);

        Assert.Same(outer, Activity.Current);
        Assert.False(outer.IsStopped);
        Assert.Equal(1, recorder.Single().Stops);
    }

    // As if unwoven: Stop makes current what was so before the one that is stopped.
    [Theory]
    [ClassData(typeof(Builds))]
    [Trait("Case", "8")]
    public void OneOutsideThatTheBodyStopsIsNotCurrentAgain(Build build)
    {
        using var recorder = new Recorder();
        using var outer = new Activity("outer").Start();
        using var stopped = new Activity("stopped").Start();

        Cases.Woven(build).Call("CurrentActivity.StopsTheOneOutside", stopped);

        Assert.Same(outer, Activity.Current);
        Assert.Same(stopped, recorder.Single().Activity.Parent);
    }

    [Theory]
    [MemberData(nameof(Meddling))]
    public async Task NoneIsCurrentAgain(Build build, string member)
    {
        using var recorder = new Recorder();

        await Outcome.Of(Cases.Woven(build), member, []);

        Assert.Null(Activity.Current);
        Assert.Equal(1, recorder.Single().Stops);
    }

    // Not sampled, the method is as if it had never been woven: its own doings are not undone.
    [Theory]
    [ClassData(typeof(Builds))]
    [Trait("Case", "7")]
    public void NotSampledIsUntouched(Build build)
    {
        using var recorder = new Recorder(sampling: ActivitySamplingResult.None);
        using var outer = new Activity("outer").Start();

        Assert.Equal("outer", Cases.Woven(build).Call("CurrentActivity.Name"));
        Cases.Woven(build).Call("CurrentActivity.SetsNone");

        Assert.Null(Activity.Current);
        Assert.False(outer.IsStopped);
        Assert.Empty(recorder.Spans);
    }
}
