using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using AutoSpan.WovenApi;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>The result of a task is read once, when the task succeeds, before the span ends.</summary>
[Collection(nameof(Spans))]
public sealed class ResultReaderTests : IDisposable
{
    readonly Traced traced = new();
    int reads;

    public static TheoryData<bool> Moments { get; } = [false, true];

    public void Dispose() => traced.Dispose();

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task TheResultOfATaskIsRead(bool later)
    {
        var source = new TaskCompletionSource<int>();
        if (!later)
            source.SetResult(7);

        var tracer = traced.Tracer();
        tracer.EndWhenCompleted(tracer.Start("span")!, source.Task, Read);
        Assert.Null(Activity.Current);
        if (later)
            source.SetResult(7);
        await source.Task;

        AssertRead();
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task TheResultOfAValueTaskIsRead(bool later)
    {
        var source = new TaskCompletionSource<int>();
        if (!later)
            source.SetResult(7);

        var tracer = traced.Tracer();
        var returned = tracer.EndWhenCompleted(tracer.Start("span")!, new ValueTask<int>(source.Task), Read);
        Assert.Null(Activity.Current);
        if (later)
            source.SetResult(7);

        Assert.Equal(7, await returned);
        AssertRead();
    }

    [Fact]
    public async Task TheResultOfAValueTaskWithoutTaskIsRead()
    {
        var tracer = traced.Tracer();
        var returned = tracer.EndWhenCompleted(tracer.Start("span")!, new ValueTask<int>(7), Read);

        Assert.Equal(7, await returned);
        AssertRead();
    }

    // Its source may be somebody else's afterwards.
    [Theory]
    [MemberData(nameof(Moments))]
    public async Task AValueTaskIsConsumedOnce(bool later)
    {
        var source = new OneTimeSource<int>();
        if (!later)
            source.Complete(7);

        var tracer = traced.Tracer();
        var returned = tracer.EndWhenCompleted(tracer.Start("span")!, source.Task, Read);
        if (later)
            source.Complete(7);

        Assert.Equal(7, await returned);
        Assert.Equal(1, source.Consumed);
        AssertRead();
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task AFailureIsNotRead(bool later)
    {
        var source = new OneTimeSource<int>();
        if (!later)
            source.Fail(new InvalidOperationException("failed"));

        var tracer = traced.Tracer();
        var returned = tracer.EndWhenCompleted(tracer.Start("span")!, source.Task, Read);
        if (later)
            source.Fail(new InvalidOperationException("failed"));

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await returned);
        AssertNotRead();
        Assert.Equal(["System.InvalidOperationException"], traced.Recorder.Single().Exceptions);
    }

    [Fact]
    public void ACancellationIsNotRead()
    {
        var tracer = traced.Tracer();
        tracer.EndWhenCompleted(tracer.Start("span")!, Task.FromCanceled<int>(new CancellationToken(true)), Read);

        AssertNotRead();
    }

    [Fact]
    public void NoTaskHasNoResult()
    {
        var tracer = traced.Tracer();
        tracer.EndWhenCompleted(tracer.Start("span")!, null, (ResultReader<int>)Read);

        AssertNotRead();
        Assert.Null(Activity.Current);
    }

    // Consumed before it is returned: the program's mistake, of which its caller hears where it awaits.
    [Theory]
    [MemberData(nameof(Moments))]
    public async Task AValueTaskThatWasConsumedBeforeFailsWhereItIsAwaited(bool later)
    {
        var source = new OneTimeSource<int>();
        var task = source.Task;
        source.Complete(7);
        await task;
        source.Reset();
        if (!later)
            source.Complete(8);

        var tracer = traced.Tracer();
        var returned = tracer.EndWhenCompleted(tracer.Start("read")!, task, Read);
        var unread = tracer.EndWhenCompleted(tracer.Start("unread")!, task);

        Assert.Null(Activity.Current);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await returned);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await unread);
        Assert.Equal(0, reads);
        traced.Recorder.AssertEnded();
        Assert.All(traced.Recorder.Spans, span => Assert.Equal(ActivityStatusCode.Error, span.Status));
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task ASpanThatDoesNotRecordIsToldNothing(bool later)
    {
        using var unrecorded = new Traced(ActivitySamplingResult.PropagationData);
        traced.Dispose();
        var tracer = unrecorded.Tracer();
        var source = new OneTimeSource<int>();
        var completion = new TaskCompletionSource<int>();
        if (!later)
            Complete();

        var returned = tracer.EndWhenCompleted(tracer.Start("value task")!, source.Task, Read);
        tracer.EndWhenCompleted(tracer.Start("task")!, completion.Task, Read);
        if (later)
            Complete();

        Assert.Equal(7, await returned);
        Assert.Equal(0, reads);
        unrecorded.Recorder.AssertEnded();

        void Complete()
        {
            source.Complete(7);
            completion.SetResult(7);
        }
    }

    [Fact]
    public void ASpanThatTheProgramStoppedIsToldNothing()
    {
        var tracer = traced.Tracer();
        var span = tracer.Start("span")!;
        span.Stop();
        tracer.EndWhenCompleted(span, Task.FromResult(7), Read);

        Assert.Equal(0, reads);
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task AReaderThatThrowsChangesNothing(bool later)
    {
        using var log = new FaultLog();
        using var outer = new Activity("outer").Start();
        var tracer = traced.Tracer();
        var source = new TaskCompletionSource<int>();
        if (!later)
            source.SetResult(7);

        tracer.EndWhenCompleted(tracer.Start("span")!, source.Task, (_, _) =>
        {
            reads++;
            new Activity("foreign").Start();
            throw new InvalidOperationException("reader");
        });
        Assert.Same(outer, Activity.Current);
        if (later)
            source.SetResult(7);

        Assert.Equal(7, await source.Task);
        Assert.Same(outer, Activity.Current);
        Assert.Equal(1, reads);
        traced.Recorder.AssertEnded();
        Assert.Equal(ActivityStatusCode.Unset, traced.Recorder.Single().Status);
        Assert.Equal(["The result of 'span' cannot be read: System.InvalidOperationException: reader"], log.Messages);
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task WhatIsWovenInsideHasNoSpan(bool later)
    {
        var tracer = traced.Tracer();
        var source = new TaskCompletionSource<int>();
        if (!later)
            source.SetResult(7);

        tracer.EndWhenCompleted(tracer.Start("span")!, source.Task, (_, _) =>
        {
            reads++;
            Assert.Null(tracer.Start("getter"));
        });
        if (later)
            source.SetResult(7);
        await source.Task;

        Assert.Equal(1, reads);
        Assert.Equal("span", traced.Recorder.Single().Name);
        tracer.End(tracer.Start("after")!, null);
        Assert.Equal(2, traced.Recorder.Spans.Count);
    }

    // The caller's own continuations find the span ended.
    [Fact]
    public void TheSpanEndsBeforeTheCallerGoesOn()
    {
        var tracer = traced.Tracer();
        var span = tracer.Start("span")!;
        var source = new TaskCompletionSource<int>();
        tracer.EndWhenCompleted(span, source.Task, Read);
        bool? stopped = null;
        _ = source.Task.ContinueWith(_ => stopped = span.IsStopped, TaskContinuationOptions.ExecuteSynchronously);

        source.SetResult(7);

        Assert.True(stopped);
    }

    void Read(Activity span, int result)
    {
        reads++;
        Assert.False(span.IsStopped);
        var tags = TagWriter.Begin(span, 1024);
        tags.Set("result", result);
        tags.End();
    }

    void AssertRead()
    {
        traced.Recorder.AssertEnded();
        Assert.Equal(1, reads);
        Assert.Equal(7, traced.Recorder.Single().Tag("result"));
        Assert.Equal(ActivityStatusCode.Unset, traced.Recorder.Single().Status);
    }

    void AssertNotRead()
    {
        traced.Recorder.AssertEnded();
        Assert.Equal(0, reads);
    }
}
