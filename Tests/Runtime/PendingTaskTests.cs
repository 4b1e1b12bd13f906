using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using AutoSpan.WovenApi;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>Tasks that a method returns again and again, and that may never complete: their open spans do not pile up.</summary>
[Collection(nameof(Spans))]
[Trait("Fault", "R4")]
public sealed class PendingTaskTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void APolledTaskHasOneOpenSpan(bool hasParent)
    {
        using var traced = new Traced();
        using var parent = hasParent ? new Activity("parent").Start() : null;
        var tracer = traced.Tracer();
        var never = new TaskCompletionSource<int>();

        for (var poll = 0; poll < 1000; poll++)
            WovenCode.ReturnTask(tracer, "poll", () => never.Task);

        Assert.Equal(1000, traced.Recorder.Spans.Count);
        Assert.Equal(1, traced.Recorder.Spans.Count(span => span.Stops == 0));
        never.SetResult(1);
        traced.Recorder.AssertEnded();
    }

    // As of a health check that asks whether a service has ended: each time in another request.
    [Fact]
    public void PollingFromManyRequestsKeepsABoundedNumber()
    {
        var never = new TaskCompletionSource<int>();
        var references = Memory.OnThread(() => Polled(never.Task, 2000));

        Memory.Collect();

        Assert.Equal(2000, references.Count);
        Assert.InRange(references.Count(reference => reference.IsAlive), 1, 200);
        GC.KeepAlive(never);
    }

    // Between two polls the program asks for other tasks, which never complete either.
    [Fact]
    public void TasksThatArePolledInTurnsHaveABoundedNumberOfOpenSpans()
    {
        using var traced = new Traced();
        var tracer = traced.Tracer();
        TaskCompletionSource[] never = [new(), new(), new()];

        for (var poll = 0; poll < 3000; poll++)
            WovenCode.ReturnTask(tracer, "poll", () => never[poll % 3].Task);

        Assert.InRange(traced.Recorder.Spans.Count(span => span.Stops == 0), 3, 300);
        foreach (var task in never)
            task.SetResult();
        traced.Recorder.AssertEnded();
    }

    // Far more tasks than places: each is found again, or at least has its span.
    [Fact]
    public void ManyOpenTasksHaveTheirOwnSpans()
    {
        using var traced = new Traced();
        var tracer = traced.Tracer();
        TaskCompletionSource[] open = [.. Enumerable.Range(0, 20_000).Select(_ => new TaskCompletionSource())];

        Parallel.ForEach(open, task => WovenCode.ReturnTask(tracer, "open", () => task.Task));
        Assert.All(traced.Recorder.Spans, span => Assert.Equal(0, span.Stops));
        Parallel.ForEach(open, task => task.SetResult());

        traced.Recorder.AssertEnded();
        Assert.Equal(open.Length, traced.Recorder.Spans.Count);
    }

    [Fact]
    public void NeitherACompletedTaskNorAnAbandonedOneKeepsItsSpan()
    {
        List<Task> completed = [];
        var references = Memory.OnThread(() => CompletedAndAbandoned(completed));

        Memory.Collect();

        Assert.Equal(1000, references.Count);
        Assert.InRange(references.Count(reference => reference.IsAlive), 0, 1);
        GC.KeepAlive(completed);
    }

    [Fact]
    public void EventsOfAPolledTaskAreBounded()
    {
        using var traced = new Traced();
        var tracer = traced.Tracer();
        using var current = new Activity("current").Start();
        var never = new TaskCompletionSource();
        for (var poll = 0; poll < 1000; poll++)
            TaskEvents.AddWhenSucceeded(tracer.Begin("polled")!, never.Task);

        never.SetResult();

        Assert.InRange(current.Events.Count(), 1, 200);
    }

    // Requests that wait for the same load of a cache all take as long as it takes.
    [Fact]
    public void CallersThatShareATaskHaveTheirOwnSpansToItsEnd()
    {
        using var traced = new Traced();
        var tracer = traced.Tracer();
        var shared = new TaskCompletionSource<int>();
        for (var request = 0; request < 10; request++)
        {
            using var _ = new Activity("request").Start();
            WovenCode.ReturnTask(tracer, "load", () => shared.Task);
        }

        Assert.All(traced.Recorder.Spans, span => Assert.Equal(0, span.Stops));
        shared.SetException(new InvalidOperationException());

        traced.Recorder.AssertEnded();
        Assert.All(traced.Recorder.Spans, span => Assert.Equal(ActivityStatusCode.Error, span.Status));
    }

    // Layers that hand one task on are different methods.
    [Fact]
    public void LayersThatHandOnATaskHaveTheirOwnSpans()
    {
        using var traced = new Traced();
        var tracer = traced.Tracer();
        var pending = new TaskCompletionSource<int>();

        WovenCode.ReturnTask(
            tracer, "controller", () => WovenCode.ReturnTask(tracer, "service", () => WovenCode.ReturnTask(tracer, "store", () => pending.Task)));

        Assert.All(traced.Recorder.Spans, span => Assert.Equal(0, span.Stops));
        pending.SetResult(1);
        traced.Recorder.AssertEnded();
    }

    static List<WeakReference> Polled(Task task, int times)
    {
        List<WeakReference> references = [];
        using var source = new ActivitySource("AutoSpan.Tests.Runtime.Polled");
        using var listener = Listen(source.Name, references);
        var tracer = Traced.TracerOf(source);
        for (var poll = 0; poll < times; poll++)
        {
            using var request = new Activity("request").Start();
            WovenCode.ReturnTask(tracer, "poll", () => task);
        }

        return references;
    }

    static List<WeakReference> CompletedAndAbandoned(List<Task> completed)
    {
        List<WeakReference> references = [];
        using var source = new ActivitySource("AutoSpan.Tests.Runtime.Completed");
        using var listener = Listen(source.Name, references);
        var tracer = Traced.TracerOf(source);
        for (var call = 0; call < 1000; call++)
        {
            var task = new TaskCompletionSource();
            WovenCode.ReturnTask(tracer, "call", () => task.Task);
            if (call % 2 == 0)
                continue;

            task.SetResult();
            completed.Add(task.Task);
        }

        return references;
    }

    static ActivityListener Listen(string name, List<WeakReference> references)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = candidate => candidate.Name == name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = span => references.Add(new WeakReference(span))
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
