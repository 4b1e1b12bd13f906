using System;
using System.Diagnostics;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using AutoSpan.WovenApi;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>One exception object on several ways at once: each way has one event, on its innermost span.</summary>
[Collection(nameof(Spans))]
[Trait("Fault", "R2")]
public sealed class SharedExceptionTests
{
    const int Repetitions = 2000;

    // The order in which a race can go, without the race.
    [Fact]
    public void WaysThatCrossEachOtherAreToldApart()
    {
        using var traced = new Traced();
        var tracer = traced.Tracer();
        var exception = new InvalidOperationException();
        using var first = new Consumer(tracer, "first");
        using var second = new Consumer(tracer, "second");

        first.FailInner(exception);
        second.FailInner(exception);
        first.FailOuter(exception);
        second.FailOuter(exception);

        AssertOneEventEach(traced.Recorder);
    }

    // The outer call may learn of a shared task's failure before the inner one does.
    [Fact]
    public void AnOuterSpanMayBeFirst()
    {
        using var traced = new Traced();
        var tracer = traced.Tracer();
        var exception = new InvalidOperationException();
        var outer = tracer.Start("outer")!;
        var inner = tracer.Start("inner")!;
        var innermost = tracer.Start("innermost")!;

        tracer.Fail(innermost, exception);
        tracer.Fail(outer, exception);
        tracer.Fail(inner, exception);

        Assert.Equal(1, traced.Recorder.Spans.Sum(span => span.Exceptions.Count));
        Assert.Single(traced.Recorder["innermost"].Exceptions);
    }

    [Fact]
    public async Task ConsumersOfOneTask()
    {
        using var traced = new Traced();
        var tracer = traced.Tracer();
        for (var repetition = 0; repetition < Repetitions; repetition++)
        {
            var shared = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            Task[] consumers = [.. Enumerable.Range(0, 4).Select(_ => ConsumeAsync(tracer, shared.Task))];
            shared.SetException(new InvalidOperationException());
            await Assert.ThrowsAsync<InvalidOperationException>(() => Task.WhenAll(consumers));
        }

        AssertOneEventEach(traced.Recorder);
        Assert.Equal(Repetitions * 4 * 2, traced.Recorder.Spans.Count);
    }

    [Fact]
    public void ThreadsThatThrowTheSameObject()
    {
        using var traced = new Traced();
        var tracer = traced.Tracer();
        var information = ExceptionDispatchInfo.Capture(new InvalidOperationException());
        Thread[] threads = [.. Enumerable.Range(0, 8).Select(_ => new Thread(Throw))];
        foreach (var thread in threads)
            thread.UnsafeStart();
        foreach (var thread in threads)
            thread.Join();

        AssertOneEventEach(traced.Recorder);

        void Throw()
        {
            for (var repetition = 0; repetition < Repetitions / 8; repetition++)
            {
                Assert.Throws<InvalidOperationException>(() =>
                    WovenCode.Call(tracer, "outer", () => WovenCode.Call(tracer, "inner", information.Throw)));
            }
        }
    }

    // A method that adds events has no span of its own, and follows the way of the span around it.
    [Fact]
    public void MethodsWithEventsFollowTheirOwnWay()
    {
        using var traced = new Traced();
        var tracer = traced.Tracer();
        var exception = new InvalidOperationException();
        using var first = new Consumer(tracer, "first");
        using var second = new Consumer(tracer, "second");

        var swallowed = first.ObserveInEventMethod(exception);
        second.FailInner(exception);
        second.FailOuter(exception);
        Failure.Forget(ref swallowed, null);
        first.FailInner(exception);
        first.FailOuter(exception);

        AssertOneEventEach(traced.Recorder);
        Assert.All(traced.Recorder.Spans, span => Assert.Equal(ActivityStatusCode.Error, span.Status));
    }

    // A cached exception is thrown again and again: what is over is forgotten.
    [Fact]
    public void WaysDoNotPileUp()
    {
        using var traced = new Traced();
        var exception = new InvalidOperationException();
        var references = Memory.OnThread(() => Enumerable.Range(0, 1000).Select(_ => Thrown(exception)).ToList());

        Memory.Collect();

        Assert.InRange(references.Count(reference => reference.IsAlive), 0, 4);
        GC.KeepAlive(exception);
    }

    static WeakReference Thrown(Exception exception)
    {
        using var source = new ActivitySource("AutoSpan.Tests.Runtime.Cached");
        using var listener = new ActivityListener
        {
            ShouldListenTo = candidate => candidate.Name == source.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) =>
                ActivitySamplingResult.AllDataAndRecorded
        };
        ActivitySource.AddActivityListener(listener);
        var tracer = Traced.TracerOf(source);
        using var outer = new Activity("outer").Start();
        var span = tracer.Start("cached")!;
        tracer.Fail(span, exception);
        return new WeakReference(span);
    }

    static Task ConsumeAsync(Tracer tracer, Task shared) =>
        WovenCode.CallAsync(tracer, "outer", () => WovenCode.CallAsync(tracer, "inner", () => shared));

    static void AssertOneEventEach(Recorder recorder)
    {
        recorder.AssertEnded();
        Assert.All(recorder.Spans, span => Assert.Equal(span.Name.EndsWith("inner", StringComparison.Ordinal) ? 1 : 0, span.Exceptions.Count));
    }

    /// <summary>Two spans, one inside the other, on a flow of their own.</summary>
    sealed class Consumer : IDisposable
    {
        readonly Tracer tracer;
        readonly Activity outer;
        readonly Activity inner;

        public Consumer(Tracer tracer, string name)
        {
            this.tracer = tracer;
            outer = tracer.Start(name + " outer")!;
            inner = tracer.Start(name + " inner")!;
            Activity.Current = null;
        }

        public void FailInner(Exception exception) => tracer.Fail(inner, exception);

        public void FailOuter(Exception exception) => tracer.Fail(outer, exception);

        public Failure? ObserveInEventMethod(Exception exception)
        {
            Failure? failure = null;
            Activity.Current = inner;
            SpanEvents.Observe(exception, ref failure);
            Activity.Current = null;
            return failure;
        }

        public void Dispose() => Activity.Current = null;
    }
}
