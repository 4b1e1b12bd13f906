using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>Exceptions whose own members throw: they escape as they are, and the span says what can be said.</summary>
[Collection(nameof(Spans))]
[Trait("Case", "12")]
public sealed class UnreadableExceptionTests
{
    const string Case = "UnreadableExceptions.";

    public static MatrixTheoryData<Build, string> Members { get; } = new(
        [Build.Debug, Build.Release],
        ["Throw", "ThrowAsync", "ThrowValueAsync", "Faulted", "FaultedLater", "Sequence", "AsyncSequence"]);

    [Theory]
    [MemberData(nameof(Members))]
    public async Task OneThatThrowsWhateverIsAsked(Build build, string member)
    {
        using var recorder = new Recorder();

        var exception = await Escapes(build, member, "Unreadable");

        var span = recorder[Case + member];
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Equal([exception.GetType().FullName!], span.Exceptions);
        Assert.Equal(exception.GetType().FullName, span.Tag("error.type"));
        Assert.Null(Activity.Current);
        recorder.AssertBalanced();
    }

    [Theory]
    [MemberData(nameof(Members))]
    public async Task OneWithoutStackTrace(Build build, string member)
    {
        using var recorder = new Recorder();

        await Escapes(build, member, "Traceless");

        Assert.Equal(ActivityStatusCode.Error, recorder[Case + member].Status);
        Assert.Null(Activity.Current);
        recorder.AssertBalanced();
    }

    [Theory]
    [MemberData(nameof(Members))]
    public async Task OneThatSaysNothing(Build build, string member)
    {
        using var recorder = new Recorder();

        var exception = await Escapes(build, member, "Nothing");

        Assert.Equal(ActivityStatusCode.Error, recorder[Case + member].Status);
        Assert.Equal([exception.GetType().FullName!], recorder[Case + member].Exceptions);
        recorder.AssertBalanced();
    }

    [Theory]
    [MemberData(nameof(Members))]
    public async Task OneWhoseTextComesFromWovenCode(Build build, string member)
    {
        using var recorder = new Recorder();

        await Escapes(build, member, "Woven");

        Assert.Equal(Case + member, recorder.Single().Name);
        Assert.Equal("6", recorder.Single().StatusDescription);
        Assert.Equal("text 10", recorder.Single().Events[0].Tags.Single(tag => tag.Key == "exception.stacktrace").Value);
        recorder.AssertBalanced();
    }

    // Nothing reads the exception if the call is unobserved.
    [Theory]
    [MemberData(nameof(Members))]
    public Task Unobserved(Build build, string member) => Escapes(build, member, "Unreadable");

    static async Task<Exception> Escapes(Build build, string member, string kind)
    {
        var copy = Cases.Woven(build);
        var thrown = (Exception)Activator.CreateInstance(copy.Type(Case[..^1] + "+" + kind))!;
        var gate = new TaskCompletionSource();
        object?[] arguments = member == "FaultedLater" ? [gate.Task, thrown] : [thrown];
        Exception? caught = null;
        try
        {
            var returned = copy.Call(Case + member, arguments);
            gate.SetResult();
            await Consumed(returned);
        }
        catch (Exception exception)
        {
            caught = exception;
        }

        Assert.True(ReferenceEquals(thrown, caught), "Another exception escaped: " + (caught is null ? "none" : caught.GetType().FullName));
        return thrown;
    }

    static async Task Consumed(object? returned)
    {
        switch (returned)
        {
            case Task task:
                await task;
                break;
            case ValueTask<int> task:
                await task;
                break;
            case IEnumerable<int> items:
                foreach (var _ in items)
                    Assert.Null(Activity.Current);
                break;
            case IAsyncEnumerable<int> items:
                await foreach (var _ in items)
                    Assert.Null(Activity.Current);
                break;
        }
    }
}
