using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>How enumerations end: by a break, by an exception on either side, on another thread.</summary>
[Collection(nameof(Spans))]
[Trait("Case", "9")]
public sealed class EnumerationEndTests
{
    const string Invalid = "System.InvalidOperationException";

    // What cleans up after a break runs inside of the span.
    [Theory]
    [ClassData(typeof(Builds))]
    public void ABreakCleansUpInsideTheSpan(Build build)
    {
        using var recorder = new Recorder();
        using var consumer = new Activity("consumer").Start();
        List<string?> log = [];

        foreach (var _ in Sequence.Of<int>(build, "Guarded", log))
            break;

        Assert.Equal(["Sequences.Guarded", "finally Sequences.Guarded"], log);
        Assert.Equal(ActivityStatusCode.Unset, recorder.Single().Status);
        Assert.Same(consumer, Activity.Current);
        recorder.AssertBalanced();
    }

    // What the consumer fails with is not the sequence's failure.
    [Theory]
    [ClassData(typeof(Builds))]
    public void AConsumerThatFailsEndsTheSpanWithoutError(Build build)
    {
        using var recorder = new Recorder();

        Assert.Throws<ArgumentException>(() =>
        {
            foreach (var _ in Sequence.Of<int>(build, "Guarded", new List<string?>()))
                throw new ArgumentException("consumer");
        });

        Assert.Equal(ActivityStatusCode.Unset, recorder.Single().Status);
        Assert.Empty(recorder.Single().Events);
        recorder.AssertBalanced();
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public void TakeEndsTheSpanThoughTheSequenceGoesOn(Build build)
    {
        using var recorder = new Recorder();

        Assert.Equal([1, 2], Sequence.Of<int>(build, "FailsAt", 3).Take(2));

        Assert.Equal(ActivityStatusCode.Unset, recorder.Single().Status);
        recorder.AssertBalanced();
    }

    [Theory]
    [InlineData(Build.Debug, "FailsAt", "at 2")]
    [InlineData(Build.Release, "FailsAt", "at 2")]
    [InlineData(Build.Debug, "FailsInFinally", "in finally")]
    [InlineData(Build.Release, "FailsInFinally", "in finally")]
    [InlineData(Build.Debug, "FailsTwice", "in finally")]
    [InlineData(Build.Release, "FailsTwice", "in finally")]
    public void AnExceptionInsideIsRecordedOnce(Build build, string method, string message)
    {
        using var recorder = new Recorder();
        object?[] arguments = method == "FailsAt" ? [2] : [];

        Assert.Throws<InvalidOperationException>(() => Sequence.Of<int>(build, method, arguments).Count());

        Assert.Equal(message, recorder.Single().StatusDescription);
        Assert.Equal([Invalid], recorder.Single().Exceptions);
        Assert.Null(Activity.Current);
        recorder.AssertBalanced();
    }

    // The frame of the enumerator around it is not shown, also not at the end.
    [Theory]
    [ClassData(typeof(Builds))]
    public void TheRecordedStackTraceIsThatOfTheIterator(Build build)
    {
        using var recorder = new Recorder();

        Assert.Throws<InvalidOperationException>(() => Sequence.Of<int>(build, "FailsAt", 2).Count());

        var recorded = (string)Assert.Single(recorder.Single().Events).Tags.Single(tag => tag.Key == "exception.stacktrace").Value!;
        var lines = recorded.Split(Environment.NewLine);
        Assert.Equal(2, lines.Length);
        Assert.Contains("Sequences.FailsAt(Int32 place)+MoveNext()", lines[1], StringComparison.Ordinal);
    }

    // Dispose itself throws.
    [Theory]
    [ClassData(typeof(Builds))]
    public void AnExceptionWhileABreakCleansUpIsRecorded(Build build)
    {
        using var recorder = new Recorder();
        using var consumer = new Activity("consumer").Start();
        var numbers = Sequence.Of<int>(build, "FailsInFinally").GetEnumerator();
        numbers.MoveNext();

        Assert.Throws<InvalidOperationException>(numbers.Dispose);
        numbers.Dispose();

        Assert.Equal([Invalid], recorder.Single().Exceptions);
        Assert.Same(consumer, Activity.Current);
        recorder.AssertBalanced();
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public void TheOuterBlockCleansUpAfterTheInnerOneFailed(Build build)
    {
        using var recorder = new Recorder();
        List<string?> log = [];
        var numbers = Sequence.Of<int>(build, "FailsInInnerFinally", log).GetEnumerator();
        numbers.MoveNext();

        Assert.Throws<InvalidOperationException>(numbers.Dispose);

        Assert.Equal(["outer"], log);
        Assert.Equal("inner", recorder.Single().StatusDescription);
        recorder.AssertBalanced();
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public void ItMayEndOnAnotherThread(Build build)
    {
        using var recorder = new Recorder();
        using var consumer = new Activity("consumer").Start();
        List<string?> log = [];
        var numbers = Sequence.Of<int>(build, "Guarded", log).GetEnumerator();
        numbers.MoveNext();

        Activity? before = null, after = null;
        OnThread(() =>
        {
            before = Activity.Current = new Activity("elsewhere").Start();
            numbers.Dispose();
            after = Activity.Current;
        });

        Assert.NotNull(before);
        Assert.Same(before, after);
        Assert.Same(consumer, Activity.Current);
        Assert.Equal("finally Sequences.Guarded", log[^1]);
        recorder.AssertBalanced();
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public void EachPieceMayRunOnAThreadOfItsOwn(Build build)
    {
        using var recorder = new Recorder();
        List<string?> log = [];
        var numbers = Sequence.Of<int>(build, "Guarded", log).GetEnumerator();

        for (var more = true; more;)
            OnThread(() => more = numbers.MoveNext());

        Assert.Equal(["Sequences.Guarded", "Sequences.Guarded", "finally Sequences.Guarded"], log);
        recorder.AssertBalanced();
    }

    static void OnThread(Action action)
    {
        var thread = new Thread(() => action());
        thread.UnsafeStart();
        thread.Join();
    }
}
