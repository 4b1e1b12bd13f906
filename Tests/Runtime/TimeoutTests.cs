using System;
using System.Diagnostics;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using AutoSpan.WovenApi;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>Cancellation is no error; a timeout is one, also where it comes as a cancellation.</summary>
[Collection(nameof(Spans))]
[Trait("Fault", "T1")]
public sealed class TimeoutTests
{
    const string Cancellation = "System.OperationCanceledException";

    public static MatrixTheoryData<string, string> Ways { get; } = new(
        ["Call", "CallAsync", "Completed", "Later"],
        ["HttpClient", "Plain", "Deep", "Aggregate"]);

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task ATimeoutIsAnError(string way, string kind)
    {
        using var traced = new Traced();
        var exception = Timeout(kind);

        var thrown = await Run(traced.Tracer("ignore=" + Cancellation), way, exception);

        Assert.Same(exception, thrown);
        var span = traced.Recorder.Single();
        Assert.Equal((ActivityStatusCode.Error, exception.Message), (span.Status, span.StatusDescription));
        Assert.Equal(exception.GetType().FullName, span.Tag("error.type"));
        Assert.Equal([exception.GetType().FullName!], span.Exceptions);
    }

    // The program may be throwing the exception at the same time.
    [Fact]
    public void ReadingTheCauseOfACancelledTaskDoesNotWriteToItsStackTrace()
    {
        using var traced = new Traced();
        var tracer = traced.Tracer("ignore=" + Cancellation);
        Exception? exception = null;
        async Task TimesOut()
        {
            try
            {
                await Task.CompletedTask;
                throw new TaskCanceledException("timed out", new TimeoutException());
            }
            catch (TaskCanceledException thrown)
            {
                exception = thrown;
                throw;
            }
        }

        var task = TimesOut();
        var before = exception!.StackTrace;
        tracer.EndWhenCompleted(tracer.Start("task")!, task);

        Assert.True(task.IsCanceled);
        Assert.Equal(before, exception.StackTrace);
        Assert.Equal(ActivityStatusCode.Error, traced.Recorder.Single().Status);
    }

    [Theory]
    [InlineData("Call")]
    [InlineData("CallAsync")]
    [InlineData("Completed")]
    [InlineData("Later")]
    public async Task ACancellationIsNone(string way)
    {
        using var traced = new Traced();

        await Run(traced.Tracer("ignore=" + Cancellation), way, new TaskCanceledException("cancelled", new InvalidOperationException()));

        AssertNoError(traced.Recorder);
    }

    // No library nests exceptions so deep; a program may make a ring of them.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ATimeoutFarInsideIsNotLookedFor(bool several)
    {
        using var traced = new Traced();
        Exception cause = new TimeoutException();
        for (var i = 0; i < 20; i++)
            cause = several ? new AggregateException(cause) : new InvalidOperationException("in between", cause);

        await Run(traced.Tracer("ignore=" + Cancellation), "Call", new TaskCanceledException("deep", cause));

        AssertNoError(traced.Recorder);
    }

    // As in the source: nested types with a dot.
    [Theory]
    [InlineData("AutoSpan.Tests.Runtime.TimeoutTests.Nested")]
    [InlineData("AutoSpan.Tests.Runtime.TimeoutTests+Nested")]
    public async Task ANestedTypeIsNamedAsInTheSource(string name)
    {
        using var traced = new Traced();

        await Run(traced.Tracer("ignore=" + name), "Call", new Nested());

        AssertNoError(traced.Recorder);
    }

    // Who names timeouts, or the very type that is thrown, means these.
    [Theory]
    [InlineData("Call", Cancellation, "System.TimeoutException")]
    [InlineData("Later", Cancellation, "System.TimeoutException")]
    [InlineData("Call", Cancellation, "System.Threading.Tasks.TaskCanceledException")]
    [InlineData("Later", "System.Threading.Tasks.TaskCanceledException")]
    [InlineData("Call", "System.SystemException")]
    public async Task WhatIsNamedIsIgnored(string way, params string[] ignored)
    {
        using var traced = new Traced();

        await Run(traced.Tracer("ignore=" + string.Join(" ", ignored)), way, Timeout("HttpClient"));

        AssertNoError(traced.Recorder);
    }

    // The task that failed and the one that hands it on hold the same exception object.
    [Theory]
    [InlineData("HttpClient")]
    [InlineData("Deep")]
    public async Task OneTimeoutIsOneEvent(string kind)
    {
        using var traced = new Traced();
        var tracer = traced.Tracer("ignore=" + Cancellation);
        var exception = Timeout(kind);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WovenCode.CallAsync(
            tracer,
            "outer",
            () => WovenCode.ReturnTask(tracer, "middle", () => WovenCode.CallAsync(tracer, "inner", () => throw exception))));

        traced.Recorder.AssertEnded();
        Assert.All(traced.Recorder.Spans, span => Assert.Equal(ActivityStatusCode.Error, span.Status));
        Assert.Equal(["inner"], traced.Recorder.Spans.Where(span => span.Exceptions.Count > 0).Select(span => span.Name));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public void AnEventOnExceptionHasTimeoutsToo(bool isTimeout, int events)
    {
        using var traced = new Traced();
        using var current = new Activity("current").Start();
        current.IsAllDataRequested = true;
        var tracer = traced.Tracer("ignore=" + Cancellation);
        var exception = isTimeout ? Timeout("HttpClient") : new TaskCanceledException("cancelled");

        tracer.AddWhenFaulted(tracer.Begin("failed")!, FailedTask(exception));

        Assert.Equal(events, current.Events.Count());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task HttpClientTimesOut(bool isAsync)
    {
        using var traced = new Traced();
        var tracer = traced.Tracer("ignore=" + Cancellation);
        using var client = new HttpClient(new SilentHandler()) { Timeout = TimeSpan.FromMilliseconds(20), BaseAddress = new Uri("http://localhost") };

        await Assert.ThrowsAsync<TaskCanceledException>(() => isAsync
            ? WovenCode.CallAsync(tracer, "CallAsync", () => client.GetStringAsync("/"))
            : WovenCode.ReturnTask(tracer, "Later", () => client.GetStringAsync("/")));

        traced.Recorder.AssertEnded();
        Assert.Equal(ActivityStatusCode.Error, traced.Recorder.Single().Status);
        Assert.Single(traced.Recorder.Single().Exceptions);
    }

    // The caller gives up: nothing has failed.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task HttpClientIsCancelled(bool isAsync)
    {
        using var traced = new Traced();
        var tracer = traced.Tracer("ignore=" + Cancellation);
        using var client = new HttpClient(new SilentHandler()) { BaseAddress = new Uri("http://localhost") };
        using var cancelled = new CancellationTokenSource(20);

        await Assert.ThrowsAsync<TaskCanceledException>(() => isAsync
            ? WovenCode.CallAsync(tracer, "CallAsync", () => client.GetStringAsync("/", cancelled.Token))
            : WovenCode.ReturnTask(tracer, "Later", () => client.GetStringAsync("/", cancelled.Token)));

        AssertNoError(traced.Recorder);
    }

    static async Task<Exception> Run(Tracer tracer, string way, OperationCanceledException exception)
    {
        var pending = new TaskCompletionSource();
        switch (way)
        {
            case "Call":
                return Assert.ThrowsAny<OperationCanceledException>(() => WovenCode.Call(tracer, way, () => throw exception));
            case "CallAsync":
                return await Thrown(WovenCode.CallAsync(tracer, way, () => throw exception));
            case "Completed":
                return await Thrown(WovenCode.ReturnTask(tracer, way, () => FailedTask(exception)));
            default:
                var task = WovenCode.ReturnTask(tracer, way, () => FailLater(pending.Task, exception));
                pending.SetResult();
                return await Thrown(task);
        }
    }

    static Task<OperationCanceledException> Thrown(Task task) => Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);

    static async Task FailLater(Task pending, Exception exception)
    {
        await pending;
        throw exception;
    }

    // An asynchronous method that throws a cancellation gives a task that is cancelled, and keeps the exception to itself.
    static async Task FailedTask(Exception exception)
    {
        await Task.CompletedTask;
        throw exception;
    }

    static OperationCanceledException Timeout(string kind) => kind switch
    {
        "HttpClient" => new TaskCanceledException("The request was canceled.", new TimeoutException("timeout", new Exception()), new CancellationToken(true)),
        "Plain" => new OperationCanceledException("timed out", new TimeoutException()),
        "Deep" => new TaskCanceledException(
            "deep", new OperationCanceledException("inner", new InvalidOperationException("in between", new TimeoutException()))),
        _ => new TaskCanceledException("several", new AggregateException(new InvalidOperationException(), new TimeoutException()))
    };

    static void AssertNoError(Recorder recorder)
    {
        recorder.AssertEnded();
        var span = recorder.Single();
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
        Assert.Empty(span.Events);
        Assert.Null(span.Tag("error.type"));
    }

    sealed class Nested : OperationCanceledException;

    /// <summary>A server that never answers.</summary>
    sealed class SilentHandler : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(System.Threading.Timeout.Infinite, cancellationToken);
            return new HttpResponseMessage();
        }
    }
}
