using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>The value tasks of an observed async iterator are used as they should be, and as they should not: it does what the unwoven one does.</summary>
[Collection(nameof(Spans))]
[Trait("Case", "10")]
public sealed class AsyncEnumeratorUseTests
{
    public static MatrixTheoryData<Build, bool> Ways { get; } = new([Build.Debug, Build.Release], [false, true]);

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task AValueTaskCannotBeAwaitedAfterTheNext(Build build, bool isNextAtOnce)
    {
        using var recorder = new Recorder();
        await SameAsUnwoven(build, async copy =>
        {
            var gate = new Gate();
            var waits = true;
            var numbers = Sequence(copy, "Awaits", 2, () => waits ? gate.Wait() : default).GetAsyncEnumerator(CancellationToken.None);
            var first = numbers.MoveNextAsync();
            gate.Open();
            // As long as nothing else is asked for, the result stays.
            var log = $"{await first}, {await first}, ";
            waits = !isNextAtOnce;
            var next = numbers.MoveNextAsync();
            log += Thrown(() => first.GetAwaiter().GetResult()) + Thrown(() => _ = first.IsCompleted);
            gate.Open();
            log += await next;
            waits = false;
            return log + await numbers.MoveNextAsync();
        });

        recorder.AssertBalanced();
        Assert.Equal(ActivityStatusCode.Unset, recorder.Single().Status);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task AResultThatIsTakenTooEarlyIsNone(Build build, bool disposes)
    {
        using var recorder = new Recorder();
        await SameAsUnwoven(build, async copy =>
        {
            var gate = new Gate();
            if (disposes)
            {
                var numbers = Sequence(copy, "AwaitsInFinally", gate.Wait).GetAsyncEnumerator(CancellationToken.None);
                await numbers.MoveNextAsync();
                var disposal = numbers.DisposeAsync();
                var log = Thrown(() => disposal.GetAwaiter().GetResult());
                gate.Open();
                await disposal;
                return log;
            }
            else
            {
                await using var numbers = Sequence(copy, "Awaits", 1, gate.Wait).GetAsyncEnumerator(CancellationToken.None);
                var next = numbers.MoveNextAsync();
                var log = Thrown(() => next.GetAwaiter().GetResult());
                gate.Open();
                return log + await next;
            }
        });

        recorder.AssertBalanced();
        Assert.Equal(ActivityStatusCode.Unset, recorder.Single().Status);
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task OnlyOneCanWait(Build build)
    {
        using var recorder = new Recorder();
        await SameAsUnwoven(build, async copy =>
        {
            var gate = new Gate();
            var ran = 0;
            await using var numbers = Sequence(copy, "Awaits", 1, gate.Wait).GetAsyncEnumerator(CancellationToken.None);
            var next = numbers.MoveNextAsync().ConfigureAwait(false).GetAwaiter();
            next.UnsafeOnCompleted(() => ran++);
            var log = Thrown(() => next.UnsafeOnCompleted(() => ran += 10));
            gate.Open();
            return $"{log}, {ran}, {next.GetResult()}";
        });

        recorder.AssertBalanced();
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task ItCannotBeDisposedWhileItRuns(Build build)
    {
        using var recorder = new Recorder();
        await SameAsUnwoven(build, async copy =>
        {
            var gate = new Gate();
            var log = "";
            IAsyncEnumerator<int>? numbers = null;
            numbers = Sequence(copy, "Awaits", 1, () =>
            {
                // It is called by what it runs.
                log += Thrown(() => _ = numbers!.DisposeAsync());
                return gate.Wait();
            }).GetAsyncEnumerator(CancellationToken.None);
            var next = numbers.MoveNextAsync();
            log += Thrown(() => _ = numbers.DisposeAsync());
            gate.Open();
            log += await next;
            await numbers.DisposeAsync();
            return log;
        });

        recorder.AssertBalanced();
        Assert.Equal(ActivityStatusCode.Unset, recorder.Single().Status);
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task AfterTheEndThereIsNoMore(Build build)
    {
        using var recorder = new Recorder();
        await SameAsUnwoven(build, async copy =>
        {
            var numbers = Sequence(copy, "Awaits", 1, () => default).GetAsyncEnumerator(CancellationToken.None);
            var log = $"{await numbers.MoveNextAsync()}, {await numbers.MoveNextAsync()}, {await numbers.MoveNextAsync()}, ";
            await numbers.DisposeAsync();
            await numbers.DisposeAsync();
            return log + await numbers.MoveNextAsync();
        });

        recorder.AssertBalanced();
    }

    // The exception is thrown each time, and recorded once.
    [Theory]
    [MemberData(nameof(Ways))]
    public async Task AnExceptionThatIsTakenTwiceIsRecordedOnce(Build build, bool waits)
    {
        using var recorder = new Recorder();
        await SameAsUnwoven(build, async copy =>
        {
            var gate = new Gate();
            var numbers = Sequence(copy, "Awaits", 1, () => waits ? gate.Wait() : throw new InvalidOperationException("at once"))
                .GetAsyncEnumerator(CancellationToken.None);
            var next = numbers.MoveNextAsync();
            if (waits)
                gate.Fail(new InvalidOperationException("later"));
            var log = $"{next.IsCompleted}, {next.IsFaulted}, {next.IsCanceled}, {next.IsCompletedSuccessfully}, ";
            log += Thrown(() => next.GetAwaiter().GetResult()) + Thrown(() => next.GetAwaiter().GetResult());
            await numbers.DisposeAsync();
            return log;
        });

        recorder.AssertBalanced();
        Assert.Equal(["System.InvalidOperationException"], recorder.Single().Exceptions);
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task ACancellationIsOne(Build build)
    {
        using var recorder = new Recorder();
        await SameAsUnwoven(build, async copy =>
        {
            await using var numbers = Sequence(copy, "Awaits", 1, () => throw new OperationCanceledException("enough"))
                .GetAsyncEnumerator(CancellationToken.None);
            var next = numbers.MoveNextAsync();
            var log = $"{next.IsFaulted}, {next.IsCanceled}, ";
            var task = next.AsTask();
            return log + $"{task.Status}, " + Thrown(() => task.GetAwaiter().GetResult());
        });

        recorder.AssertBalanced();
        Assert.Equal(ActivityStatusCode.Unset, recorder.Single().Status);
    }

    // The span of the woven one is that of the recorder.
    static async Task SameAsUnwoven(Build build, Func<LoadedCopy, Task<string>> use)
    {
        var expected = await use(Cases.Unwoven(build));

        Assert.Equal(expected, await use(Cases.Woven(build)));
        Assert.Null(Activity.Current);
    }

    static IAsyncEnumerable<int> Sequence(LoadedCopy copy, string method, params object?[] arguments) =>
        (IAsyncEnumerable<int>)copy.Call("AsyncSequences." + method, arguments)!;

    static IAsyncEnumerable<int> Sequence(LoadedCopy copy, string method, int to, Func<ValueTask> wait) => Sequence(copy, method, [to, wait]);

    static IAsyncEnumerable<int> Sequence(LoadedCopy copy, string method, Func<ValueTask> wait) => Sequence(copy, method, [wait]);

    static string Thrown(Action action) => Record.Exception(action) is { } exception ? $"{exception.GetType().Name}, " : "none, ";
}
