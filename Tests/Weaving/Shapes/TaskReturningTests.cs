using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>Methods that return a task made elsewhere: its identity, and the time when the span ends.</summary>
[Collection(nameof(Spans))]
public sealed class TaskReturningTests
{
    [Theory]
    [ClassData(typeof(Builds))]
    [Trait("Case", "5")]
    public void TheVeryTaskIsReturned(Build build)
    {
        using var recorder = new Recorder();
        var pending = new TaskCompletionSource<int>();
        Task[] tasks = [Task.CompletedTask, Task.FromException(new InvalidOperationException()), pending.Task];

        foreach (var task in tasks)
            Assert.Same(task, Cases.Woven(build).Call("Tasks.Given", task));
        Assert.Same(pending.Task, Cases.Woven(build).Call("Tasks.GivenInt", pending.Task));

        Assert.Equal(2, recorder.Spans.Count - Stopped(recorder));
        pending.SetResult(1);
        recorder.AssertBalanced();
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public void NullIsReturnedAndEndsTheSpan(Build build)
    {
        using var recorder = new Recorder();

        Assert.Null(Cases.Woven(build).Call("Tasks.Null"));
        Assert.Null(Cases.Woven(build).Call("Tasks.NullOf"));

        Assert.Equal(2, recorder.Spans.Count);
        recorder.AssertBalanced();
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public void TheSpanEndsWithTheTaskAndBeforeTheCallersContinuation(Build build)
    {
        using var recorder = new Recorder();
        var pending = new TaskCompletionSource<int>();

        var task = (Task)Cases.Woven(build).Call("Tasks.Given", pending.Task)!;
        Assert.Null(Activity.Current);
        Assert.Equal(0, recorder.Single().Stops);
        var stopsSeen = -1;
        var continuation = task.ContinueWith(
            _ => stopsSeen = recorder.Single().Stops, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        pending.SetResult(1);

        Assert.True(continuation.IsCompleted);
        Assert.Equal(1, stopsSeen);
        recorder.AssertBalanced();
    }

    [Theory]
    [ClassData(typeof(Builds))]
    [Trait("Case", "5")]
    public async Task AFaultOrCancellationThatComesLaterIsSeen(Build build)
    {
        using var recorder = new Recorder();
        var faulted = new TaskCompletionSource<int>();
        var cancelled = new TaskCompletionSource<int>();

        var first = (Task)Cases.Woven(build).Call("Tasks.Given", faulted.Task)!;
        var second = (Task)Cases.Woven(build).Call("Tasks.Given", cancelled.Task)!;
        faulted.SetException(new InvalidOperationException("later"));
        cancelled.SetCanceled(new CancellationToken(true));

        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.Equal(ActivityStatusCode.Error, recorder.Spans[0].Status);
        Assert.Equal("later", recorder.Spans[0].StatusDescription);
        Assert.Equal(ActivityStatusCode.Unset, recorder.Spans[1].Status);
        recorder.AssertBalanced();
    }

    [Theory]
    [ClassData(typeof(Builds))]
    [Trait("Case", "6")]
    public void AnUnfinishedCallLeavesTheCallersCurrent(Build build)
    {
        using var recorder = new Recorder();
        using var outer = new Activity("outer").Start();
        var pending = new TaskCompletionSource<int>();

        Cases.Woven(build).Call("Tasks.Given", pending.Task);
        Assert.Same(outer, Activity.Current);
        Cases.Woven(build).Call("Loops.Sum", 1);
        pending.SetResult(1);

        Assert.Same(outer, Activity.Current);
        Assert.All(recorder.Spans, span => Assert.Equal(outer.SpanId, span.Activity.ParentSpanId));
        recorder.AssertBalanced();
    }

    [Theory]
    [ClassData(typeof(Builds))]
    [Trait("Case", "4")]
    [Trait("Case", "5")]
    public async Task AValueTaskIsConsumedOnce(Build build)
    {
        var failures = new List<Exception?> { null, new InvalidOperationException("source"), new OperationCanceledException("source") };
        foreach (var observed in new[] { false, true })
        {
            foreach (var completesFirst in new[] { false, true })
            {
                foreach (var failure in failures)
                {
                    using var recorder = observed ? new Recorder() : null;
                    var copy = Cases.Woven(build);
                    dynamic source = Activator.CreateInstance(copy.Assembly.GetType("Library.OnceOnlySource")!)!;
                    if (completesFirst)
                        Finish(source, failure);

                    var task = (ValueTask<int>)copy.Call("Tasks.ValueGivenOf", (ValueTask<int>)source.Task)!;
                    if (!completesFirst)
                        Finish(source, failure);

                    if (failure is null)
                        Assert.Equal(5, await task);
                    else
                        Assert.Same(failure.GetType(), (await Assert.ThrowsAnyAsync<Exception>(async () => await task)).GetType());
                    Assert.Equal(1, (int)source.Results);
                    recorder?.AssertBalanced();
                    if (recorder is not null)
                        Assert.Equal(failure is InvalidOperationException ? ActivityStatusCode.Error : ActivityStatusCode.Unset, recorder.Single().Status);
                }
            }
        }
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task AnUntypedValueTaskIsConsumedOnce(Build build)
    {
        using var recorder = new Recorder();
        var copy = Cases.Woven(build);
        dynamic source = Activator.CreateInstance(copy.Assembly.GetType("Library.OnceOnlySource")!)!;

        var task = (ValueTask)copy.Call("Tasks.ValueGiven", (ValueTask)source.Untyped)!;
        Assert.Equal(0, recorder.Single().Stops);
        Finish(source, null);
        await task;

        Assert.Equal(1, (int)source.Results);
        recorder.AssertBalanced();
    }

    // Unobserved, the value task is not even looked at.
    [Theory]
    [ClassData(typeof(Builds))]
    public void AnUnobservedValueTaskIsHandedOn(Build build)
    {
        var copy = Cases.Woven(build);
        dynamic source = Activator.CreateInstance(copy.Assembly.GetType("Library.OnceOnlySource")!)!;
        ValueTask<int> given = source.Task;

        Assert.Equal(given, (ValueTask<int>)copy.Call("Tasks.ValueGivenOf", given)!);
        Assert.Equal(0, (int)source.Continuations);
    }

    static void Finish(dynamic source, Exception? failure)
    {
        if (failure is null)
            source.Complete(5);
        else
            source.Fail(failure);
    }

    static int Stopped(Recorder recorder)
    {
        var stopped = 0;
        foreach (var span in recorder.Spans)
            stopped += span.Stops;
        return stopped;
    }
}
