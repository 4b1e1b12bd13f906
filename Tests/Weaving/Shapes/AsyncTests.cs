using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>Asynchronous methods: when their span ends, and what is current around and inside of them.</summary>
[Collection(nameof(Spans))]
public sealed class AsyncTests
{
    [Theory]
    [ClassData(typeof(Builds))]
    public async Task TheSpanEndsWithTheOperation(Build build)
    {
        using var recorder = new Recorder();
        using var outer = new Activity("outer").Start();
        var gate = new TaskCompletionSource();

        var task = (Task)Cases.Woven(build).Call("AsyncMethods.Waits", gate.Task)!;

        Assert.Same(outer, Activity.Current);
        Assert.Equal(0, recorder.Single().Stops);
        var stopsSeen = -1;
        var continuation = task.ContinueWith(
            _ => stopsSeen = recorder.Single().Stops, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        gate.SetResult();
        await continuation;
        Assert.Equal(1, stopsSeen);
        Assert.Same(outer, Activity.Current);
        recorder.AssertBalanced();
    }

    [Theory]
    [InlineData(Build.Debug, "AsyncMethods.WaitsOf")]
    [InlineData(Build.Release, "AsyncMethods.WaitsOf")]
    [InlineData(Build.Debug, "AsyncMethods.ValueWaits")]
    [InlineData(Build.Release, "AsyncMethods.ValueWaits")]
    [Trait("Case", "11")]
    public async Task AFailureAfterTheAwaitIsRecorded(Build build, string member)
    {
        using var recorder = new Recorder();
        var gate = new TaskCompletionSource<int>();

        var returned = Cases.Woven(build).Call(member, gate.Task);
        Assert.Null(Activity.Current);
        gate.SetException(new InvalidOperationException("gate"));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => _ = returned is ValueTask<int> value ? await value : await (Task<int>)returned!);

        Assert.Equal(["System.InvalidOperationException"], recorder.Single().Exceptions);
        recorder.AssertBalanced();
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task TheSpanIsCurrentInTheBodyBeforeAndAfterAnAwait(Build build)
    {
        using var recorder = new Recorder();
        var gate = new TaskCompletionSource();

        var task = (Task<string?[]>)Cases.Woven(build).Call("CurrentActivity.NamesAsync", gate.Task)!;
        Assert.Null(Activity.Current);
        gate.SetResult();

        Assert.Equal(["CurrentActivity.NamesAsync", "CurrentActivity.NamesAsync"], await task);
        recorder.AssertBalanced();
    }

    [Theory]
    [ClassData(typeof(Builds))]
    [Trait("Case", "6")]
    [Trait("Case", "2")]
    public void ACallThatNeverCompletesLeaksNothing(Build build)
    {
        using var recorder = new Recorder();
        using var outer = new Activity("outer").Start();
        var never = new TaskCompletionSource();

        Cases.Woven(build).Call("AsyncMethods.WaitsInside", never.Task);
        Assert.Same(outer, Activity.Current);
        Cases.Woven(build).Call("Loops.Sum", 1);

        Assert.Equal(3, recorder.Spans.Count);
        Assert.Equal(0, recorder["AsyncMethods.Waits"].Stops);
        Assert.Equal(0, recorder["AsyncMethods.WaitsInside"].Stops);
        Assert.Equal(outer.SpanId, recorder["Loops.Sum"].Activity.ParentSpanId);
    }

    [Theory]
    [ClassData(typeof(Builds))]
    [Trait("Case", "2")]
    public async Task AMethodWithoutEndIsWovenToo(Build build)
    {
        using var recorder = new Recorder();
        var steps = 0;
        Func<Task> step = () => ++steps < 4 ? Task.CompletedTask : throw new InvalidOperationException("enough");

        await Assert.ThrowsAsync<InvalidOperationException>(() => (Task)Cases.Woven(build).Call("AsyncMethods.Forever", step)!);

        Assert.Equal(["System.InvalidOperationException"], recorder.Single().Exceptions);
        recorder.AssertBalanced();
    }

    // This builder does not restore the execution context of the caller: the kick-off does it in its place.
    [Theory]
    [ClassData(typeof(Builds))]
    [Trait("Case", "4")]
    public async Task ABuilderThatRestoresNothingLeaksNothing(Build build)
    {
        using var recorder = new Recorder();
        using var outer = new Activity("outer").Start();
        var gate = new TaskCompletionSource();

        dynamic promise = Cases.Woven(build).Call("Builders.CustomWaits", gate.Task)!;
        Assert.Same(outer, Activity.Current);
        Assert.Equal(0, recorder.Single().Stops);
        gate.SetResult();

        Assert.Equal(1, await (Task<int>)promise.Task);
        Assert.Same(outer, Activity.Current);
        recorder.AssertBalanced();
    }

    [Theory]
    [ClassData(typeof(Builds))]
    [Trait("Case", "3")]
    public async Task AnAsyncVoidIsObservedToItsEnd(Build build)
    {
        using var recorder = new Recorder();
        using var outer = new Activity("outer").Start();
        var gate = new TaskCompletionSource();
        var context = new VoidContext();

        context.Run(() => Cases.Woven(build).Call("AsyncVoids.AtOnce"));
        context.Run(() => Cases.Woven(build).Call("AsyncVoids.Waits", gate.Task));
        Assert.Same(outer, Activity.Current);
        Assert.Equal([1, 0], [recorder.Spans[0].Stops, recorder.Spans[1].Stops]);
        gate.SetResult();
        await context.Completed(2);

        recorder.AssertBalanced();
        Assert.Empty(context.Exceptions);
    }

    [Theory]
    [InlineData(Build.Debug, false)]
    [InlineData(Build.Release, false)]
    [InlineData(Build.Debug, true)]
    [InlineData(Build.Release, true)]
    [Trait("Case", "3")]
    public async Task AnAsyncVoidsExceptionStillReachesTheContext(Build build, bool later)
    {
        using var recorder = new Recorder();
        var gate = new TaskCompletionSource();
        var context = new VoidContext();

        object?[] arguments = later ? [gate.Task] : [];
        context.Run(() => Cases.Woven(build).Call(later ? "AsyncVoids.ThrowsAfter" : "AsyncVoids.ThrowsAtOnce", arguments));
        gate.SetResult();
        await context.Completed(1);

        Assert.Equal("void", Assert.Single(context.Exceptions).Message);
        Assert.Equal(["System.InvalidOperationException"], recorder.Single().Exceptions);
        Assert.Equal(ActivityStatusCode.Error, recorder.Single().Status);
        recorder.AssertBalanced();
    }

    // A listener that is added during a call gets no span for it: the span begins with the method.
    [Theory]
    [ClassData(typeof(Builds))]
    public async Task AListenerThatComesLateSeesNoHalfSpan(Build build)
    {
        var gate = new TaskCompletionSource();
        var task = (Task)Cases.Woven(build).Call("AsyncMethods.Waits", gate.Task)!;

        using var recorder = new Recorder();
        gate.SetResult();
        await task;

        Assert.Empty(recorder.Spans);
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task AListenerThatLeavesEarlyBreaksNothing(Build build)
    {
        var gate = new TaskCompletionSource<int>();
        Task<int> task;
        using (new Recorder())
            task = (Task<int>)Cases.Woven(build).Call("AsyncMethods.WaitsOf", gate.Task)!;

        gate.SetResult(4);

        Assert.Equal(5, await task);
        Assert.Null(Activity.Current);
    }
}
