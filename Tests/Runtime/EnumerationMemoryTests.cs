using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Weaving.Shapes;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>An enumerator that is kept refers to nothing of its consumer's when its enumeration is over, or has no span.</summary>
[Collection(nameof(Spans))]
[Trait("Case", "6")]
public sealed class EnumerationMemoryTests
{
    public static MatrixTheoryData<Build, ActivitySamplingResult, bool> Ends { get; } = new(
        [Build.Debug, Build.Release],
        [ActivitySamplingResult.AllDataAndRecorded, ActivitySamplingResult.PropagationData, ActivitySamplingResult.None],
        [false, true]);

    [Theory]
    [MemberData(nameof(Ends))]
    public void TheConsumersActivityAndContextAreCollectedAfterTheEnd(Build build, ActivitySamplingResult sampling, bool isDisposedEarly)
    {
        var kept = Memory.OnThread(() => Enumerated(build, sampling, isDisposedEarly));

        Memory.Collect();

        Assert.False(kept.Activity.IsAlive);
        Assert.False(kept.Local.IsAlive);
        GC.KeepAlive(kept);
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public void WithoutASpanTheConsumersActivityIsCollectedBetweenTwoElements(Build build)
    {
        var kept = Memory.OnThread(() => Suspended(build, ActivitySamplingResult.None, 1));

        Memory.Collect();

        Assert.All(kept.Activities, activity => Assert.False(activity.IsAlive));
        GC.KeepAlive(kept);
    }

    // The first is the parent of the span, and the last may be current again.
    [Theory]
    [ClassData(typeof(Builds))]
    public void ASpanKeepsItsParentAndTheLastConsumersActivity(Build build)
    {
        var kept = Memory.OnThread(() => Suspended(build, ActivitySamplingResult.AllDataAndRecorded, 6));

        Memory.Collect();

        Assert.True(kept.Activities[0].IsAlive);
        Assert.All(kept.Activities[1..^1], activity => Assert.False(activity.IsAlive));
        GC.KeepAlive(kept);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static (IEnumerator<int> Enumerator, AsyncLocal<object?> Owner, WeakReference Activity, WeakReference Local) Enumerated(
        Build build, ActivitySamplingResult sampling, bool isDisposedEarly)
    {
        using var recorder = new Recorder(sampling: sampling);
        var local = new AsyncLocal<object?> { Value = new() };
        var consumer = new Activity("consumer").Start();
        var enumerator = Sequence.Of<int>(build, "Count", 3).GetEnumerator();
        Assert.True(enumerator.MoveNext());
        Assert.True(enumerator.MoveNext());
        while (!isDisposedEarly && enumerator.MoveNext())
            Assert.Same(consumer, Activity.Current);
        if (isDisposedEarly)
            enumerator.Dispose();

        return (enumerator, local, new WeakReference(consumer), new WeakReference(local.Value));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static (IEnumerator<int> Enumerator, WeakReference[] Activities) Suspended(Build build, ActivitySamplingResult sampling, int consumers)
    {
        using var recorder = new Recorder(sampling: sampling);
        var enumerator = Sequence.Of<int>(build, "Count", 100).GetEnumerator();
        var activities = new WeakReference[consumers];
        for (var i = 0; i < consumers; i++)
        {
            Activity.Current = null;
            activities[i] = new WeakReference(new Activity("consumer").Start());
            Assert.True(enumerator.MoveNext());
            Assert.True(enumerator.MoveNext());
        }

        return (enumerator, activities);
    }
}
