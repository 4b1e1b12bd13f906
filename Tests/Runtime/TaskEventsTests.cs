using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using AutoSpan.WovenApi;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>Events of methods that return a task: on success or on failure, at the moment in which the task completes.</summary>
[Collection(nameof(Spans))]
public sealed class TaskEventsTests : IDisposable
{
    readonly Traced traced = new();
    readonly Activity current = new Activity("current").Start();
    readonly Tracer tracer;
    int reads;

    public TaskEventsTests() => tracer = traced.Tracer("ignore=System.OperationCanceledException");

    /// <summary>The kinds of task, and whether they complete after they are returned.</summary>
    public static MatrixTheoryData<string, bool> Tasks { get; } = new(["task", "task of result", "value task", "value task of result"], [false, true]);

    public void Dispose()
    {
        current.Dispose();
        traced.Dispose();
    }

    [Theory]
    [MemberData(nameof(Tasks))]
    public async Task ASuccessIsAnEvent(string kind, bool later)
    {
        await TaskEvent.Returned(kind, later, source => source.Complete(7), Begin(), WhenSucceeded);

        Assert.Equal("saved", Assert.Single(current.Events).Name);
        Assert.Equal("order.id", current.Events.Single().Tags.First().Key);
        Assert.Equal(kind.EndsWith("result", StringComparison.Ordinal) ? 1 : 0, reads);
        Assert.Equal(reads == 1 ? [5, 7] : [5], current.Events.Single().Tags.Select(tag => tag.Value));
    }

    [Theory]
    [MemberData(nameof(Tasks))]
    public async Task AResultNeedNotBeRead(string kind, bool later)
    {
        await TaskEvent.Returned(kind, later, source => source.Complete(7), Begin(), (builder, task) => TaskEvent.WhenSucceeded(builder, task, null));

        Assert.Single(current.Events);
        Assert.Equal(0, reads);
    }

    [Theory]
    [MemberData(nameof(Tasks))]
    public async Task AFailureIsNoSuccess(string kind, bool later)
    {
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => TaskEvent.Returned(kind, later, source => source.Fail(new InvalidOperationException()), Begin(), WhenSucceeded));

        Assert.Empty(current.Events);
        Assert.Equal(0, reads);
    }

    [Theory]
    [MemberData(nameof(Tasks))]
    public async Task AFailureIsAnEvent(string kind, bool later)
    {
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => TaskEvent.Returned(kind, later, source => source.Fail(new InvalidOperationException()), Begin(), WhenFaulted));

        Assert.Equal(["order.id", "exception.type"], current.Events.Single().Tags.Select(tag => tag.Key));
        Assert.Equal("System.InvalidOperationException", current.Events.Single().Tags.Last().Value);
    }

    [Theory]
    [MemberData(nameof(Tasks))]
    public async Task ASuccessIsNoFailure(string kind, bool later)
    {
        await TaskEvent.Returned(kind, later, source => source.Complete(7), Begin(), WhenFaulted);

        Assert.Empty(current.Events);
    }

    [Theory]
    [MemberData(nameof(Tasks))]
    public async Task AnIgnoredFailureIsNoEvent(string kind, bool later)
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => TaskEvent.Returned(kind, later, source => source.Fail(new OperationCanceledException()), Begin(), WhenFaulted));

        Assert.Empty(current.Events);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ACancellationIsAFailureUnlessIgnored(bool ignored)
    {
        var cancelled = Task.FromCanceled(new CancellationToken(true));
        (ignored ? tracer : traced.Tracer()).AddWhenFaulted(Begin(), cancelled);
        TaskEvents.AddWhenSucceeded(Begin(), cancelled);

        Assert.Equal(
            ignored ? [] : ["System.Threading.Tasks.TaskCanceledException"],
            current.Events.Select(added => (string)added.Tags.Last().Value!));
    }

    [Theory]
    [MemberData(nameof(Tasks))]
    public async Task ASpanThatIsStoppedBeforeTheTaskCompletesHasNone(string kind, bool later)
    {
        var builder = Begin();
        await TaskEvent.Returned(kind, later, source =>
        {
            current.Stop();
            source.Complete(7);
        }, builder, WhenSucceeded);

        Assert.Empty(current.Events);
        Assert.Equal(0, reads);
    }

    [Fact]
    public void ASpanThatIsStoppedBeforeTheTaskFailsHasNone()
    {
        var source = new TaskCompletionSource();
        tracer.AddWhenFaulted(Begin(), source.Task);
        current.Stop();
        source.SetException(new InvalidOperationException());

        Assert.Empty(current.Events);
    }

    // To look at its exception would be to observe it for the program.
    [Fact]
    public void TheFailureOfATaskIsNotLookedAtForNothing()
    {
        var builder = Begin();
        current.Stop();
        var unobserved = 0;
        EventHandler<UnobservedTaskExceptionEventArgs> count = (_, fault) => unobserved += fault.Exception.InnerException is TimeoutException ? 1 : 0;
        TaskScheduler.UnobservedTaskException += count;
        var thread = new Thread(() => tracer.AddWhenFaulted(builder, Task.FromException(new TimeoutException())));
        thread.Start();
        thread.Join();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        TaskScheduler.UnobservedTaskException -= count;

        Assert.Equal(1, unobserved);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void TheTimeIsThatOfCompletion(bool fails)
    {
        var source = new TaskCompletionSource<int>();
        if (fails)
            tracer.AddWhenFaulted(Begin(), source.Task);
        else
            TaskEvents.AddWhenSucceeded(Begin(), source.Task, Read);
        Thread.Sleep(20);
        var before = DateTimeOffset.UtcNow;
        if (fails)
            source.SetException(new InvalidOperationException());
        else
            source.SetResult(7);

        Assert.InRange(current.Events.Single().Timestamp, before, DateTimeOffset.UtcNow);
    }

    // A method that returns no task at all has returned, and not failed.
    [Fact]
    public void NoTask()
    {
        tracer.AddWhenFaulted(Begin(), (Task?)null);
        Assert.Empty(current.Events);

        TaskEvents.AddWhenSucceeded(Begin(), (Task?)null);
        TaskEvents.AddWhenSucceeded(Begin(), null, (EventResultReader<int>)Read);
        Assert.Equal(2, current.Events.Count());
        Assert.Equal(0, reads);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AReaderThatThrowsCostsItsTagsOnly(bool later)
    {
        using var log = new FaultLog();
        var source = new OneTimeSource<int>();
        if (!later)
            source.Complete(7);

        var returned = TaskEvents.AddWhenSucceeded(Begin(), source.Task, (_, _) =>
        {
            Assert.Null(tracer.Start("getter"));
            new Activity("foreign").Start();
            throw new InvalidOperationException("reader");
        });
        Assert.Same(current, Activity.Current);
        if (later)
            source.Complete(7);

        Assert.Equal(7, await returned);
        Assert.Same(current, Activity.Current);
        Assert.Equal(5, current.Events.Single().Tags.Single().Value);
        Assert.Equal(["The result of 'saved' cannot be read: System.InvalidOperationException: reader"], log.Messages);
    }

    // The program's mistake, of which its caller hears where it awaits.
    [Fact]
    public async Task AValueTaskThatWasConsumedBeforeFailsWhereItIsAwaited()
    {
        var source = new OneTimeSource<int>();
        var (task, plain) = (source.Task, source.TaskWithoutResult);
        source.Complete(7);
        await task;
        source.Reset();

        await Fails(TaskEvents.AddWhenSucceeded(Begin(), task, Read).AsTask());
        await Fails(TaskEvents.AddWhenSucceeded(Begin(), task, null).AsTask());
        await Fails(TaskEvents.AddWhenSucceeded(Begin(), plain).AsTask());
        Assert.Empty(current.Events);

        await Fails(tracer.AddWhenFaulted(Begin(), task).AsTask());
        await Fails(tracer.AddWhenFaulted(Begin(), plain).AsTask());
        Assert.Equal(2, current.Events.Count());

        static Task Fails(Task task) => Assert.ThrowsAsync<InvalidOperationException>(() => task);
    }

    // Its caller finds the event there when it goes on.
    [Fact]
    public void TheEventComesBeforeTheCallerGoesOn()
    {
        var source = new TaskCompletionSource<int>();
        TaskEvents.AddWhenSucceeded(Begin(), source.Task, Read);
        int? events = null;
        _ = source.Task.ContinueWith(_ => events = current.Events.Count(), TaskContinuationOptions.ExecuteSynchronously);

        source.SetResult(7);

        Assert.Equal(1, events);
    }

    EventBuilder Begin()
    {
        var builder = tracer.Begin("saved")!;
        var tags = TagWriter.Begin(builder, 1024);
        tags.Set("order.id", 5);
        tags.End();
        return builder;
    }

    object WhenSucceeded(EventBuilder builder, object task) => TaskEvent.WhenSucceeded(builder, task, Read);

    object WhenFaulted(EventBuilder builder, object task) => TaskEvent.WhenFaulted(tracer, builder, task);

    void Read(EventBuilder builder, int result)
    {
        reads++;
        var tags = TagWriter.Begin(builder, 1024);
        tags.Set("result", result);
        tags.End();
    }
}
