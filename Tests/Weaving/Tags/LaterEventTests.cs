using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Tags;

/// <summary>The events of operations that go on after the call: methods that return somebody's task, and asynchronous ones.</summary>
[Collection(nameof(Spans))]
public sealed class LaterEventTests
{
    static readonly string[] Methods = ["Plain", "OfResult", "PlainValue", "ValueOfResult", "Awaiting"];

    public static MatrixTheoryData<Build, string> Calls { get; } = new([Build.Debug, Build.Release], Methods);

    public static MatrixTheoryData<Build, string> OfResult { get; } = new([Build.Debug, Build.Release], ["OfResult", "ValueOfResult", "Awaiting"]);

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task OnEntryItIsThereAtOnce(Build build, string method)
    {
        var (before, _) = await Complete(build, method, "entry", source => source.SetResult(7));

        Assert.Single(before);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task OnReturnItComesWithTheCompletion(Build build, string method)
    {
        var completed = DateTimeOffset.MinValue;
        var (before, after) = await Complete(build, method, "return", source =>
        {
            Thread.Sleep(1);
            completed = DateTimeOffset.UtcNow;
            source.SetResult(7);
        });

        Assert.Empty(before);
        Assert.True(Assert.Single(after).Timestamp >= completed);
    }

    [Theory]
    [MemberData(nameof(OfResult))]
    public async Task TheResultIsRead(Build build, string method)
    {
        var (_, after) = await Complete(build, method, "return", source => source.SetResult(7), """return="value" """);

        Assert.Equal(7, EventCall.Tag(Assert.Single(after), "autospan.return"));
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task AFailureIsNoReturn(Build build, string method)
    {
        var (_, after) = await Complete(build, method, "return", source => source.SetException(new NotSupportedException()));

        Assert.Empty(after);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task OnExceptionItComesWithTheFailure(Build build, string method)
    {
        var (before, after) = await Complete(build, method, "exception", source => source.SetException(new NotSupportedException()));

        Assert.Empty(before);
        Assert.Equal("System.NotSupportedException", EventCall.Tag(Assert.Single(after), "exception.type"));
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task ASuccessIsNoException(Build build, string method)
    {
        var (_, after) = await Complete(build, method, "exception", source => source.SetResult(7));

        Assert.Empty(after);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task ACancellationIsIgnoredUnlessAskedFor(Build build, string method)
    {
        var (_, ignored) = await Complete(build, method, "exception", source => source.SetCanceled(CancellationToken.None));
        var (_, asked) = await Complete(build, method, "exception", source => source.SetCanceled(CancellationToken.None), """ignoreExceptions="" """);

        Assert.Empty(ignored);
        Assert.Equal("System.Threading.Tasks.TaskCanceledException", EventCall.Tag(Assert.Single(asked), "exception.type"));
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task ASpanThatHasEndedHasNone(Build build, string method)
    {
        using var recorder = new Recorder();
        var source = new TaskCompletionSource<int>();
        var caller = new Activity("caller").Start();
        var running = Tagging.Run(build, EventCall.Rule("Eventful", "return"), "Eventful." + method, _ => [source.Task]);
        caller.Stop();

        source.SetResult(7);
        await running;

        Assert.Empty(caller.Events);
    }

    // What completes the task runs what waits for it, the event first: so it is there, or will never be.
    static async Task<(IReadOnlyList<ActivityEvent> Before, IReadOnlyList<ActivityEvent> After)> Complete(
        Build build, string method, string on, Action<TaskCompletionSource<int>> complete, string settings = "")
    {
        using var recorder = new Recorder();
        using var caller = new Activity("caller").Start();
        var source = new TaskCompletionSource<int>();
        ActivityEvent[] before = [];

        var call = await EventCall.Within(caller, async () =>
        {
            var running = Tagging.Run(build, EventCall.Rule("Eventful", on, settings), "Eventful." + method, _ => [source.Task]);
            Assert.Same(caller, Activity.Current);
            before = [.. caller.Events];
            complete(source);
            await running;
        });

        Assert.Equal(source.Task.IsCompletedSuccessfully, call.Exception is null);
        Assert.Empty(recorder.Spans);
        return (before, call.Events);
    }
}
