using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using AutoSpan.WovenApi;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>When the span of a method that returns a task ends, and what a caller may rely on.</summary>
[Collection(nameof(Spans))]
public sealed class TaskEndTests
{
    static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(400);

    // What the span says of the exception or result takes its time, and is no part of the operation.
    [Fact]
    [Trait("Fault", "R3")]
    public void TheSpanEndsWhenTheTaskCompletedNotWhenItsExceptionIsRead()
    {
        using var traced = new Traced();
        var pending = new TaskCompletionSource();
        WovenCode.ReturnTask(traced.Tracer(), "fails", () => pending.Task);

        pending.SetException(new SlowException());

        traced.Recorder.AssertEnded();
        Assert.InRange(traced.Recorder.Single().Activity.Duration, TimeSpan.Zero, Slow / 2);
    }

    [Fact]
    [Trait("Fault", "R3")]
    public void TheSpanEndsWhenTheTaskCompletedNotWhenItsResultIsRead()
    {
        using var traced = new Traced();
        var pending = new TaskCompletionSource<int>();
        WovenCode.ReturnTask(traced.Tracer(), "succeeds", pending.Task, (_, _) => Thread.Sleep(Slow));

        pending.SetResult(1);

        traced.Recorder.AssertEnded();
        Assert.InRange(traced.Recorder.Single().Activity.Duration, TimeSpan.Zero, Slow / 2);
    }

    [Fact]
    [Trait("Fault", "R3")]
    public void TheProgramsOwnEndTimeStays()
    {
        using var traced = new Traced();
        var pending = new TaskCompletionSource();
        WovenCode.ReturnTask(traced.Tracer(), "ends", () => pending.Task);
        var span = traced.Recorder.Single().Activity;

        span.SetEndTime(span.StartTimeUtc + TimeSpan.FromSeconds(7));
        pending.SetResult();

        Assert.Equal(TimeSpan.FromSeconds(7), span.Duration);
        Assert.True(span.IsStopped);
    }

    // What docs/shapes.md promises, and no more.
    [Fact]
    [Trait("Fault", "R3")]
    public async Task ACallerGoesOnAfterTheEndWhereContinuationsRunInOrder()
    {
        using var traced = new Traced();
        for (var repetition = 0; repetition < 100; repetition++)
        {
            var pending = new TaskCompletionSource();
            var goesOn = GoesOn(pending.Task);
            pending.SetResult();
            Assert.True(await goesOn);
        }

        async Task<bool> GoesOn(Task task)
        {
            var returned = WovenCode.ReturnTask(traced.Tracer(), "ordered", () => task);
            var span = traced.Recorder.Spans[^1].Activity;
            await returned;
            return span.IsStopped;
        }
    }

    // The completing thread's own current is nobody's business, even where no context flows.
    [Fact]
    [Trait("Fault", "R1")]
    public void WhoCompletesTheTaskKeepsWhatIsCurrent()
    {
        using var traced = new Traced();
        var pending = new TaskCompletionSource();
        using (new Activity("caller").Start())
        using (ExecutionContext.SuppressFlow())
            WovenCode.ReturnTask(traced.Tracer(), "suppressed", () => pending.Task);

        using var completing = new Activity("completing").Start();
        pending.SetResult();

        Assert.Same(completing, Activity.Current);
        Assert.Equal(1, traced.Recorder.Single().Stops);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Fault", "R4")]
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
    [Trait("Fault", "R4")]
    public void PollingFromManyRequestsKeepsABoundedNumber()
    {
        var never = new TaskCompletionSource<int>();
        var references = OnThread(() => Polled(never.Task, 2000));

        Collect();

        Assert.Equal(2000, references.Count);
        Assert.InRange(references.Count(reference => reference.IsAlive), 1, 200);
        GC.KeepAlive(never);
    }

    // Between two polls the program asks for other tasks, which never complete either.
    [Fact]
    [Trait("Fault", "R4")]
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
    [Trait("Fault", "R4")]
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
    [Trait("Fault", "R4")]
    public void NeitherACompletedTaskNorAnAbandonedOneKeepsItsSpan()
    {
        List<Task> completed = [];
        var references = OnThread(() => CompletedAndAbandoned(completed));

        Collect();

        Assert.Equal(1000, references.Count);
        Assert.InRange(references.Count(reference => reference.IsAlive), 0, 1);
        GC.KeepAlive(completed);
    }

    [Fact]
    [Trait("Fault", "R4")]
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
    [Trait("Fault", "R4")]
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
    [Trait("Fault", "R4")]
    public void LayersThatHandOnATaskHaveTheirOwnSpans()
    {
        using var traced = new Traced();
        var tracer = traced.Tracer();
        var pending = new TaskCompletionSource<int>();

        WovenCode.ReturnTask(tracer, "controller", () => WovenCode.ReturnTask(tracer, "service", () => WovenCode.ReturnTask(tracer, "store", () => pending.Task)));

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

    static void Collect()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    static T OnThread<T>(Func<T> call)
    {
        T result = default!;
        var thread = new Thread(() => result = call());
        thread.UnsafeStart();
        thread.Join();
        return result;
    }

    sealed class SlowException : Exception
    {
        public override string ToString()
        {
            Thread.Sleep(Slow);
            return "slow";
        }
    }
}
