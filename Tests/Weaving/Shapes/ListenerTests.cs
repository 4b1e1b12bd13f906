using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>Listeners that misbehave, and listeners that call woven code themselves.</summary>
[Collection(nameof(Spans))]
public sealed class ListenerTests
{
    public static MatrixTheoryData<Build, string> Members { get; } = new(
        [Build.Debug, Build.Release],
        ["Exceptions.Throw", "Exceptions.Crosses", "AsyncMethods.Crosses", "AsyncMethods.NoAwait", "Tasks.Later", "Tasks.FaultedLater", "Loops.Nothing"]);

    [Theory]
    [MemberData(nameof(Members))]
    public async Task WhatASamplerThrowsStaysOutside(Build build, string member)
    {
        var expected = await Outcome.Of(Cases.Unwoven(build), member, []);

        using (new ThrowingListener(inSample: true))
            Assert.Equal(expected, await Outcome.Of(Cases.Woven(build), member, []));
    }

    // The span for which a listener threw still ends, and the other listeners are called.
    [Theory]
    [MemberData(nameof(Members))]
    public async Task OtherListenersStillHearTheSpan(Build build, string member)
    {
        using var recorder = new Recorder();
        using var thrower = new ThrowingListener();

        await Outcome.Of(Cases.Woven(build), member, []);

        Assert.NotEmpty(recorder.Spans);
        recorder.AssertBalanced();
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public void WovenCodeInsideAListenerStartsNoSpans(Build build)
    {
        var woven = Cases.Woven(build);
        var starts = new List<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "AssemblyToProcess",
            Sample = (ref ActivityCreationOptions<ActivityContext> options) =>
            {
                woven.Call("Loops.Sum", 1);
                return ActivitySamplingResult.AllDataAndRecorded;
            },
            ActivityStarted = activity =>
            {
                starts.Add(activity.DisplayName);
                woven.Call("Loops.Sum", 2);
            },
            ActivityStopped = _ => woven.Call("Loops.Sum", 3)
        };
        ActivitySource.AddActivityListener(listener);

        woven.Call("Switches.OfNumbers", 1);

        Assert.Equal(["Switches.OfNumbers"], starts);
        Assert.Null(Activity.Current);
    }

    // A copy of its own: its sources do not exist yet, and are made while the listener asks about them.
    [Theory]
    [ClassData(typeof(Builds))]
    public void WovenCodeThatRunsWhileTheSourcesAreMadeFindsNobodyListening(Build build)
    {
        var making = $"AssemblyToProcess.{build}.Making";
        var configuration = $"""<AutoSpan trivial="include" source="{making}" />""";
        var woven = new LoadedCopy(Woven.File(Repository.Cases(build), configuration).Path);
        object? result = null;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source =>
            {
                if (source.Name != making)
                    return false;
                result = woven.Call("Loops.Sum", 4);
                return true;
            },
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded
        };
        ActivitySource.AddActivityListener(listener);

        Assert.Equal(6, woven.Call("Loops.Sum", 3));
        Assert.Equal(10, result);
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public void AListenerThatRefusesTheSourceWithAnExceptionBreaksNothing(Build build)
    {
        var refused = $"AssemblyToProcess.{build}.Refused";
        var configuration = $"""<AutoSpan trivial="include" source="{refused}" />""";
        var woven = new LoadedCopy(Woven.File(Repository.Cases(build), configuration).Path);
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == refused ? throw new InvalidOperationException("refused") : false
        };
        ActivitySource.AddActivityListener(listener);

        Assert.Equal(6, woven.Call("Loops.Sum", 3));
        Assert.Equal(6, woven.Call("Loops.Sum", 3));
    }
}
