using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
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

    // The span forgets what encloses it as soon as it has ended, and that is what the caller goes on with.
    [Fact]
    public void TheCallerKeepsWhatIsCurrentWhenTheTaskCompletesWhileItIsReturned()
    {
        using var traced = new Traced();
        var tracer = traced.Tracer("parent=root");
        using var caller = new Activity("caller").SetIdFormat(ActivityIdFormat.W3C).Start();
        TaskCompletionSource? returned = null;
        var isOver = false;
        var completing = new Thread(Complete);
        completing.Start();
        try
        {
            for (var repetition = 0; repetition < 20_000; repetition++)
            {
                WovenCode.ReturnTask(tracer, "pending", () => Return(repetition % 100));
                Assert.Same(caller, Activity.Current);
            }
        }
        finally
        {
            Volatile.Write(ref isOver, true);
            completing.Join();
        }

        Task Return(int delay)
        {
            var pending = new TaskCompletionSource();
            Volatile.Write(ref returned, pending);
            Thread.SpinWait(delay);
            return pending.Task;
        }

        void Complete()
        {
            while (!Volatile.Read(ref isOver))
                Interlocked.Exchange(ref returned, null)?.SetResult();
        }
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
