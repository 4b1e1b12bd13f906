using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using AutoSpan.WovenApi;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>A span with <c>parent="root"</c> or a remote parent needs what was current before it only to restore it: after its end it holds nothing.</summary>
[Collection(nameof(Spans))]
[Trait("Fault", "R1")]
public sealed class EnclosingMemoryTests
{
    const int Calls = 500;

    static readonly ActivityContext Remote = new(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded, isRemote: true);

    public static MatrixTheoryData<string, bool> Ways { get; } = new(
        ["Call", "CallAsync", "Throws", "StopsItself", "ReturnTask", "NeverCompletes", "Iterates"], [false, true]);

    // The spans themselves are kept, as an exporter's queue does.
    [Theory]
    [MemberData(nameof(Ways))]
    public void EnclosingActivitiesAreCollected(string way, bool hasRemoteParent)
    {
        List<object> kept = [];

        var enclosing = Memory.OnThread(() => Enclosed(way, hasRemoteParent ? Remote : default, kept));

        Assert.Equal(Calls, enclosing.Count);
        Assert.InRange(Alive(enclosing), 0, 1);
        GC.KeepAlive(kept);
    }

    // Each tick starts in the context of the one before, whose span is over by then.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ATimerThatStartsItselfAgainLetsGo(bool hasRemoteParent)
    {
        using var pending = new ManualResetEventSlim();

        var (spans, last) = Memory.OnThread(() => Ticked(hasRemoteParent ? Remote : default, pending));

        Assert.Equal(Calls, spans.Count);
        Assert.InRange(Alive(spans), 0, 2);
        pending.Set();
        await last;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void WhatWasCurrentIsRestoredExactly(bool hasRemoteParent)
    {
        using var traced = new Traced();
        var remote = hasRemoteParent ? Remote : default;
        var tracer = traced.Tracer("parent=root");
        using var outer = new Activity("outer").Start();
        using var inner = new Activity("inner").Start();

        WovenCode.Call(tracer, "one", () => WovenCode.Call(tracer, "two", () => Activity.Current = null, remote), remote);
        Assert.Same(inner, Activity.Current);

        WovenCode.Call(tracer, "one", () => WovenCode.Call(tracer, "two", () => Activity.Current!.Stop(), remote), remote);
        Assert.Same(inner, Activity.Current);

        WovenCode.ReturnTask(tracer, "pending", () => new TaskCompletionSource().Task, remote);
        Assert.Same(inner, Activity.Current);
    }

    // The enclosing span of the root is one that the program started: the exception reaches the woven one around it by that only.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OneExceptionIsStillOneEvent(bool returnsTask)
    {
        using var traced = new Traced();
        var root = traced.Tracer("parent=root");
        var pending = new TaskCompletionSource();

        var call = WovenCode.CallAsync(traced.Tracer(), "outer", async () =>
        {
            using var between = new Activity("between").Start();
            await (returnsTask
                ? WovenCode.ReturnTask(root, "inner", () => pending.Task)
                : WovenCode.CallAsync(root, "inner", () => pending.Task));
        });
        pending.SetException(new InvalidOperationException());
        await Assert.ThrowsAsync<InvalidOperationException>(() => call);

        Assert.Single(traced.Recorder["inner"].Exceptions);
        Assert.Empty(traced.Recorder["outer"].Exceptions);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static List<WeakReference> Enclosed(string way, ActivityContext remote, List<object> kept)
    {
        using var source = new ActivitySource("AutoSpan.Tests.Runtime.Enclosing");
        using var listener = Listen(source.Name, kept.Add);
        var tracer = Traced.TracerOf(source, "parent=root");
        List<WeakReference> enclosing = [];
        for (var call = 0; call < Calls; call++)
            Enclose(way, tracer, remote, enclosing, kept);

        return enclosing;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Enclose(string way, Tracer tracer, ActivityContext remote, List<WeakReference> enclosing, List<object> kept)
    {
        using var request = new Activity("request").Start();
        enclosing.Add(new WeakReference(request));
        switch (way)
        {
            case "Call":
                WovenCode.Call(tracer, way, () => { }, remote);
                break;
            case "CallAsync":
                Assert.True(WovenCode.CallAsync(tracer, way, async () => await Task.Yield(), remote).Wait(TimeSpan.FromSeconds(30)));
                break;
            case "Throws":
                Assert.Throws<InvalidOperationException>(() => WovenCode.Call(tracer, way, () => throw new InvalidOperationException(), remote));
                break;
            case "StopsItself":
                WovenCode.Call(tracer, way, () => Activity.Current!.Stop(), remote);
                break;
            case "ReturnTask":
                var pending = new TaskCompletionSource();
                WovenCode.ReturnTask(tracer, way, () => pending.Task, remote);
                pending.SetResult();
                break;
            case "Iterates":
                kept.Add(Iterate(tracer, remote));
                break;
            default:
                var never = new TaskCompletionSource();
                kept.Add(never);
                WovenCode.ReturnTask(tracer, way, () => never.Task, remote);
                break;
        }

        Assert.Same(request, Activity.Current);
    }

    // An iterator that was left at an element, and never disposed. Its consumer keeps what is current between two elements.
    static Activity Iterate(Tracer tracer, ActivityContext remote)
    {
        var consumer = CurrentActivity.Capture();
        var span = tracer.Start("Iterates", remote);
        Activity? inside = null;
        tracer.Leave(span!, hasElement: true, null, consumer, ref span, ref inside);
        return span!;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static (List<WeakReference> Spans, Task Last) Ticked(ActivityContext remote, ManualResetEventSlim pending)
    {
        using var source = new ActivitySource("AutoSpan.Tests.Runtime.Ticking");
        List<WeakReference> spans = [];
        using var listener = Listen(source.Name, span => spans.Add(new WeakReference(span)));
        var tracer = Traced.TracerOf(source, "parent=root");
        var done = new TaskCompletionSource<Task>(TaskCreationOptions.RunContinuationsAsynchronously);

        void Tick() => WovenCode.Call(tracer, "tick", () =>
        {
            if (spans.Count < Calls)
                Task.Run(Tick);
            else
                done.SetResult(Task.Run(pending.Wait));
        }, remote);

        using (new Activity("first").Start())
            Task.Run(Tick);

        return (spans, done.Task.Result);
    }

    static ActivityListener Listen(string name, Action<Activity> started)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = started
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    static int Alive(List<WeakReference> references)
    {
        Memory.Collect();

        return references.Count(reference => reference.IsAlive);
    }
}
