using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>
/// As <see cref="EnumerationMemoryTests"/>, of async enumerators whose elements are complete at once: the unwoven one refers to a consumer that waits, too.
/// </summary>
[Collection(nameof(Spans))]
[Trait("Case", "6")]
public sealed class AsyncEnumerationMemoryTests
{
    const string Root = """<AutoSpan trivial="include" parent="root" />""";

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
    [InlineData(Build.Debug, Cases.Default, ActivitySamplingResult.None)]
    [InlineData(Build.Release, Cases.Default, ActivitySamplingResult.None)]
    [InlineData(Build.Debug, Root, ActivitySamplingResult.AllDataAndRecorded)]
    [InlineData(Build.Release, Root, ActivitySamplingResult.AllDataAndRecorded)]
    public void WithoutASpanUnderItTheConsumersActivityIsCollectedBetweenTwoElements(Build build, string configuration, ActivitySamplingResult sampling)
    {
        var kept = Memory.OnThread(() => Suspended(build, configuration, sampling, 2));

        Memory.Collect();

        Assert.All(kept.Activities, activity => Assert.False(activity.IsAlive));
        GC.KeepAlive(kept);
    }

    // The first is the parent of the span, and the last may be current again.
    [Theory]
    [ClassData(typeof(Builds))]
    public void ASpanKeepsItsParentAndTheLastConsumersActivity(Build build)
    {
        var kept = Memory.OnThread(() => Suspended(build, Cases.Default, ActivitySamplingResult.AllDataAndRecorded, 6));

        Memory.Collect();

        Assert.True(kept.Activities[0].IsAlive);
        Assert.All(kept.Activities[1..^1], activity => Assert.False(activity.IsAlive));
        GC.KeepAlive(kept);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static (IAsyncEnumerator<int> Enumerator, AsyncLocal<object?> Owner, WeakReference Activity, WeakReference Local) Enumerated(
        Build build, ActivitySamplingResult sampling, bool isDisposedEarly)
    {
        using var recorder = new Recorder(sampling: sampling);
        var local = new AsyncLocal<object?> { Value = new() };
        var consumer = new Activity("consumer").Start();
        var enumerator = Elements(build, Cases.Default, 3);
        Assert.True(MoveNext(enumerator));
        Assert.True(MoveNext(enumerator));
        while (!isDisposedEarly && MoveNext(enumerator))
            Assert.Same(consumer, Activity.Current);
        if (isDisposedEarly)
            enumerator.DisposeAsync().GetAwaiter().GetResult();

        return (enumerator, local, new WeakReference(consumer), new WeakReference(local.Value));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static (IAsyncEnumerator<int> Enumerator, WeakReference[] Activities) Suspended(
        Build build, string configuration, ActivitySamplingResult sampling, int consumers)
    {
        using var recorder = new Recorder(sampling: sampling);
        var enumerator = Elements(build, configuration, 100);
        var activities = new WeakReference[consumers];
        for (var i = 0; i < consumers; i++)
        {
            Activity.Current = null;
            activities[i] = new WeakReference(new Activity("consumer").Start());
            Assert.True(MoveNext(enumerator));
            Assert.True(MoveNext(enumerator));
        }

        return (enumerator, activities);
    }

    static IAsyncEnumerator<int> Elements(Build build, string configuration, int count) =>
        ((IAsyncEnumerable<int>)Cases.Woven(build, configuration).Call("AsyncSequences.AtOnce", count)!).GetAsyncEnumerator(CancellationToken.None);

    static bool MoveNext(IAsyncEnumerator<int> enumerator) => enumerator.MoveNextAsync().GetAwaiter().GetResult();
}
