using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>Asynchronous sequences: which enumerations have a span, and how it ends.</summary>
[Collection(nameof(Spans))]
[Trait("Case", "10")]
public sealed class AsyncEnumerationTests
{
    const string Invalid = "System.InvalidOperationException";

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task ASequenceThatIsNotEnumeratedHasNone(Build build)
    {
        using var recorder = new Recorder();

        var numbers = Sequence.Later<int>(build, "Count", 3);
        await numbers.GetAsyncEnumerator(CancellationToken.None).DisposeAsync();

        Assert.Empty(recorder.Spans);
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task EachEnumerationHasItsOwn(Build build)
    {
        using var recorder = new Recorder();
        var numbers = Sequence.Later<int>(build, "Count", 2);

        await using (var one = numbers.GetAsyncEnumerator(CancellationToken.None))
        await using (var other = numbers.GetAsyncEnumerator(CancellationToken.None))
        {
            while (await one.MoveNextAsync() | await other.MoveNextAsync())
                Assert.Null(Activity.Current);
        }

        await foreach (var _ in numbers)
            Assert.Null(Activity.Current);

        Assert.Equal(3, recorder.Spans.Count);
        recorder.AssertBalanced();
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task WhatIsCompleteAtOnceLeavesTheConsumersOwn(Build build)
    {
        using var recorder = new Recorder();
        using var consumer = new Activity("consumer").Start();
        await using var numbers = Sequence.Later<int>(build, "AtOnce", 2).GetAsyncEnumerator(CancellationToken.None);

        for (var more = true; more;)
        {
            var next = numbers.MoveNextAsync();
            Assert.True(next.IsCompleted);
            Assert.Same(consumer, Activity.Current);
            more = await next;
        }

        Assert.Equal("AsyncSequences.AtOnce", recorder.Single().Name);
        Assert.Equal(consumer.SpanId, recorder.Single().Activity.ParentSpanId);
        recorder.AssertBalanced();
    }

    // While it waits, its caller goes on.
    [Theory]
    [ClassData(typeof(Builds))]
    public async Task WhatIsPendingLeavesTheConsumersOwn(Build build)
    {
        using var recorder = new Recorder();
        using var consumer = new Activity("consumer").Start();
        var gate = new TaskCompletionSource();
        await using var numbers = Sequence.Later<int>(build, "Gated", gate.Task).GetAsyncEnumerator(CancellationToken.None);

        var first = numbers.MoveNextAsync();
        Assert.False(first.IsCompleted);
        Assert.Same(consumer, Activity.Current);
        Assert.Equal(0, recorder.Single().Stops);
        gate.SetResult();

        Assert.True(await first);
        Assert.Same(consumer, Activity.Current);
        Assert.True(await numbers.MoveNextAsync());
        Assert.False(await numbers.MoveNextAsync());
        Assert.Equal(1, recorder.Single().Stops);
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task ABreakCleansUpInsideTheSpan(Build build)
    {
        using var recorder = new Recorder();
        using var consumer = new Activity("consumer").Start();
        List<string?> log = [];

        await foreach (var _ in Sequence.Later<int>(build, "Guarded", log))
            break;

        Assert.Equal(["AsyncSequences.Guarded", "finally AsyncSequences.Guarded"], log);
        Assert.Equal(ActivityStatusCode.Unset, recorder.Single().Status);
        Assert.Same(consumer, Activity.Current);
        recorder.AssertBalanced();
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task CancellationIsNoError(Build build)
    {
        using var recorder = new Recorder();
        using var cancellation = new CancellationTokenSource();

        await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Sequence.Later<int>(build, "Endless", CancellationToken.None).WithCancellation(cancellation.Token))
                cancellation.Cancel();
        });

        Assert.Equal(ActivityStatusCode.Unset, recorder.Single().Status);
        Assert.Empty(recorder.Single().Events);
        recorder.AssertBalanced();
    }

    [Theory]
    [InlineData(Build.Debug, "FailsAt", 2)]
    [InlineData(Build.Release, "FailsAt", 2)]
    [InlineData(Build.Debug, "FailsAt", 1)]
    [InlineData(Build.Release, "FailsAt", 1)]
    [InlineData(Build.Debug, "FailsInFinally", false)]
    [InlineData(Build.Release, "FailsInFinally", false)]
    [InlineData(Build.Debug, "FailsInFinally", true)]
    [InlineData(Build.Release, "FailsInFinally", true)]
    public async Task AnExceptionInsideIsRecordedOnce(Build build, string method, object argument)
    {
        using var recorder = new Recorder();

        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var _ in Sequence.Later<int>(build, method, argument))
                Assert.Null(Activity.Current);
        });

        Assert.Equal([Invalid], recorder.Single().Exceptions);
        Assert.Equal(ActivityStatusCode.Error, recorder.Single().Status);
        recorder.AssertBalanced();
    }

    [Theory]
    [InlineData(Build.Debug, false)]
    [InlineData(Build.Release, false)]
    [InlineData(Build.Debug, true)]
    [InlineData(Build.Release, true)]
    public async Task AnExceptionInDisposeAsyncIsRecorded(Build build, bool waits)
    {
        using var recorder = new Recorder();
        using var consumer = new Activity("consumer").Start();
        var numbers = Sequence.Later<int>(build, "FailsInFinally", waits).GetAsyncEnumerator(CancellationToken.None);
        await numbers.MoveNextAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await numbers.DisposeAsync());
        await numbers.DisposeAsync();

        Assert.Equal([Invalid], recorder.Single().Exceptions);
        Assert.Same(consumer, Activity.Current);
        recorder.AssertBalanced();
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task AListenerThatComesInTheMiddleSeesNone(Build build)
    {
        await using var numbers = Sequence.Later<int>(build, "Count", 3).GetAsyncEnumerator(CancellationToken.None);
        Assert.True(await numbers.MoveNextAsync());

        using var recorder = new Recorder();
        while (await numbers.MoveNextAsync())
            Assert.Null(Activity.Current);

        Assert.Empty(recorder.Spans);
    }
}
