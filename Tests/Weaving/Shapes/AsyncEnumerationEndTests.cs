using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>When the span of an async iterator ends, whatever the consumer does, and which one it is.</summary>
[Collection(nameof(Spans))]
[Trait("Case", "10")]
public sealed class AsyncEnumerationEndTests
{
    const string Invalid = "System.InvalidOperationException";

    static readonly TimeSpan Later = TimeSpan.FromMilliseconds(20);

    public static MatrixTheoryData<Build, bool> Ways { get; } = new([Build.Debug, Build.Release], [false, true]);

    [Theory]
    [MemberData(nameof(Ways))]
    public void TheSpanHasEndedBeforeTheConsumerGoesOn(Build build, bool disposes)
    {
        using var recorder = new Recorder();
        var gate = new Gate();
        int? stops = null;
        var numbers = Sequence.Later<int>(build, disposes ? "AwaitsInFinally" : "AwaitsAtItsEnd", (Func<ValueTask>)gate.Wait)
            .GetAsyncEnumerator(CancellationToken.None);
        Assert.True(Sequence.Now(numbers.MoveNextAsync()));

        if (disposes)
            numbers.DisposeAsync().GetAwaiter().UnsafeOnCompleted(See);
        else
            numbers.MoveNextAsync().GetAwaiter().UnsafeOnCompleted(See);
        Assert.Equal(0, recorder.Single().Stops);
        gate.Open();

        Assert.Equal(1, stops);

        void See() => stops = recorder.Single().Stops;
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void TheSpanEndsAlsoIfNobodyAwaits(Build build, bool disposes)
    {
        using var recorder = new Recorder();
        var gate = new Gate();
        var numbers = Sequence.Later<int>(build, disposes ? "AwaitsInFinally" : "AwaitsAtItsEnd", (Func<ValueTask>)gate.Wait)
            .GetAsyncEnumerator(CancellationToken.None);
        Assert.True(Sequence.Now(numbers.MoveNextAsync()));

        if (disposes)
            _ = numbers.DisposeAsync();
        else
            _ = numbers.MoveNextAsync();
        gate.Open();

        recorder.AssertBalanced();
    }

    // The exception is taken when the consumer wants it; the operation was over before.
    [Theory]
    [MemberData(nameof(Ways))]
    public async Task AFailureHasTheTimeAtWhichItHappened(Build build, bool isAwaited)
    {
        using var recorder = new Recorder();
        using var consumer = new Activity("consumer").Start();
        var gate = new Gate();
        var numbers = Sequence.Later<int>(build, "Awaits", 1, (Func<ValueTask>)gate.Wait).GetAsyncEnumerator(CancellationToken.None);
        var next = numbers.MoveNextAsync();

        gate.Fail(new InvalidOperationException("later"));
        var failed = DateTime.UtcNow;
        Thread.Sleep(Later);
        if (isAwaited)
            await Assert.ThrowsAsync<InvalidOperationException>(async () => await next);
        await numbers.DisposeAsync();

        var span = recorder.Single();
        Assert.Equal([Invalid], span.Exceptions);
        Assert.Equal("later", span.StatusDescription);
        Assert.InRange(span.Activity.StartTimeUtc + span.Activity.Duration, span.Activity.StartTimeUtc, failed);
        Assert.Same(consumer, Activity.Current);
        recorder.AssertBalanced();
        // It was only looked at.
        Assert.Equal("later", Assert.Throws<InvalidOperationException>(() => Sequence.Now(next)).Message);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task TheSpanHasEndedBeforeTheConsumerGetsTheException(Build build, bool waits)
    {
        using var recorder = new Recorder();
        using var consumer = new Activity("consumer").Start();
        var gate = new Gate();
        var numbers = Sequence.Later<int>(build, "Awaits", 1, (Func<ValueTask>)(() => waits ? gate.Wait() : throw new InvalidOperationException("at once")))
            .GetAsyncEnumerator(CancellationToken.None);
        var next = numbers.MoveNextAsync();
        Assert.Same(consumer, Activity.Current);
        if (waits)
            gate.Fail(new InvalidOperationException("later"));

        try
        {
            await next;
            Assert.Fail("No exception.");
        }
        catch (InvalidOperationException)
        {
            Assert.Equal(1, recorder.Single().Stops);
            Assert.Equal([Invalid], recorder.Single().Exceptions);
            Assert.Same(consumer, Activity.Current);
        }

        await numbers.DisposeAsync();
        recorder.AssertBalanced();
    }

    // It is read when the iterator throws it, and ends where the iterator does.
    [Theory]
    [MemberData(nameof(Ways))]
    public async Task TheRecordedStackTraceIsThatOfTheIterator(Build build, bool waits)
    {
        using var recorder = new Recorder();

        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var _ in Sequence.Later<int>(build, "FailsAt", waits ? 2 : 1))
                Assert.Null(Activity.Current);
        });

        var recorded = (string)Assert.Single(recorder.Single().Events).Tags.Single(tag => tag.Key == "exception.stacktrace").Value!;
        var lines = recorded.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.Contains("AsyncSequences.FailsAt(Int32 place)+MoveNext()", lines[1], StringComparison.Ordinal);
        Assert.Contains("AsyncSequences.FailsAt(Int32 place)+System.Threading.Tasks.Sources.", lines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task AListenerThatGoesInTheMiddleStillHasTheSpanOfWhatItSawBegin(Build build)
    {
        var recorder = new Recorder();
        var gate = new Gate();
        var numbers = Sequence.Later<int>(build, "Awaits", 2, (Func<ValueTask>)gate.Wait).GetAsyncEnumerator(CancellationToken.None);
        var next = numbers.MoveNextAsync();
        var span = recorder.Single().Activity;
        recorder.Dispose();
        gate.Open();

        Assert.True(await next);
        await numbers.DisposeAsync();

        Assert.True(span.IsStopped);
        Assert.Null(Activity.Current);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task WithoutTheRequiredParentThereIsNoSpan(Build build, bool hasParent)
    {
        using var recorder = new Recorder();
        using var parent = hasParent ? new Activity("parent").Start() : null;

        await foreach (var _ in Numbers(build, """<AutoSpan trivial="include" parent="required" />"""))
            Assert.Same(parent, Activity.Current);

        Assert.Equal(hasParent ? 1 : 0, recorder.Spans.Count);
        recorder.AssertBalanced();
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task RootMeansANewTraceLinkedToTheCurrentSpan(Build build)
    {
        using var recorder = new Recorder();
        using var enclosing = new Activity("enclosing").Start();

        await foreach (var _ in Numbers(build, """<AutoSpan trivial="include" parent="root" />"""))
            Assert.Same(enclosing, Activity.Current);

        var span = recorder.Single();
        Assert.Equal(default, span.Activity.ParentSpanId);
        Assert.Equal(enclosing.SpanId, Assert.Single(span.Activity.Links).Context.SpanId);
        Assert.Same(enclosing, Activity.Current);
        recorder.AssertBalanced();
    }

    static IAsyncEnumerable<int> Numbers(Build build, string configuration) =>
        (IAsyncEnumerable<int>)Cases.Woven(build, configuration).Call("AsyncSequences.Count", 2)!;
}
