using System.Collections;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>Which enumerations have a span, and whose child it is.</summary>
[Collection(nameof(Spans))]
[Trait("Case", "9")]
public sealed class EnumerationTests
{
    [Theory]
    [ClassData(typeof(Builds))]
    public void ASequenceThatIsNotEnumeratedHasNone(Build build)
    {
        using var recorder = new Recorder();

        var numbers = Sequence.Of<int>(build, "Count", 3);
        numbers.GetEnumerator().Dispose();
        numbers.GetEnumerator();

        Assert.Empty(recorder.Spans);
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public void AnEmptySequenceHasOne(Build build)
    {
        using var recorder = new Recorder();

        Assert.Empty(Sequence.Of<int>(build, "Empty"));

        Assert.Equal("Sequences.Empty", recorder.Single().Name);
        recorder.AssertBalanced();
    }

    // The compiler's sequence is its own first enumerator, and may serve again when it is disposed of.
    [Theory]
    [ClassData(typeof(Builds))]
    public void EachRepetitionHasItsOwnUnderItsOwnConsumer(Build build)
    {
        using var recorder = new Recorder();
        var numbers = Sequence.Of<int>(build, "Count", 3);
        List<Activity> consumers = [];

        for (var i = 0; i < 3; i++)
        {
            using var consumer = new Activity("consumer").Start();
            consumers.Add(consumer);
            Assert.Equal(i + 1, numbers.Take(i + 1).Count());
        }

        Assert.Equal(consumers.Select(consumer => consumer.SpanId), recorder.Spans.Select(span => span.Activity.ParentSpanId));
        recorder.AssertBalanced();
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public void InterleavedOnesKnowNothingOfEachOther(Build build)
    {
        using var recorder = new Recorder();
        var numbers = Sequence.Of<int>(build, "Count", 2);
        using var consumer = new Activity("consumer").Start();

        using (var one = numbers.GetEnumerator())
        using (var other = numbers.GetEnumerator())
        {
            while (one.MoveNext() | other.MoveNext())
                Assert.Same(consumer, Activity.Current);
        }

        Assert.Equal(2, recorder.Spans.Count);
        Assert.All(recorder.Spans, span => Assert.Equal(consumer.SpanId, span.Activity.ParentSpanId));
        recorder.AssertBalanced();
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public void AnIteratorThatConsumesAnotherIsItsParent(Build build)
    {
        using var recorder = new Recorder();

        Assert.Equal([1, 2, 1], Sequence.Of<int>(build, "Tree", 2));

        Assert.Equal(7, recorder.Spans.Count);
        Assert.Equal(2, recorder.Spans.Count(span => recorder.Parent(span) == recorder.Spans[0]));
        recorder.AssertBalanced();
        Assert.Null(Activity.Current);
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public void AnEnumeratorHasItsSpanToo(Build build)
    {
        using var recorder = new Recorder();

        using var numbers = (IEnumerator<int>)Cases.Woven(build).Call("Sequences.Enumerator", 9)!;
        Assert.Empty(recorder.Spans);
        Assert.True(numbers.MoveNext());
        Assert.Equal(0, recorder.Single().Stops);
        numbers.Dispose();

        Assert.Equal("Sequences.Enumerator", recorder.Single().Name);
        recorder.AssertBalanced();
    }

    [Theory]
    [InlineData(Build.Debug, "Count")]
    [InlineData(Build.Release, "Count")]
    [InlineData(Build.Debug, "Untyped")]
    [InlineData(Build.Release, "Untyped")]
    public void TheOldInterfaceIsNoOtherWay(Build build, string method)
    {
        using var recorder = new Recorder();
        var sum = 0;

        foreach (int number in (IEnumerable)Cases.Woven(build).Call("Sequences." + method, 3)!)
            sum += number;

        Assert.Equal(6, sum);
        Assert.Equal("Sequences." + method, recorder.Single().Name);
        recorder.AssertBalanced();
    }

    // It begins with the enumeration, never in its middle.
    [Theory]
    [ClassData(typeof(Builds))]
    public void AListenerThatComesInTheMiddleSeesNone(Build build)
    {
        using var numbers = Sequence.Of<int>(build, "Count", 3).GetEnumerator();
        Assert.True(numbers.MoveNext());

        using var recorder = new Recorder();
        while (numbers.MoveNext())
            Assert.Null(Activity.Current);

        Assert.Empty(recorder.Spans);
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public void AListenerThatLeavesInTheMiddleBreaksNothing(Build build)
    {
        using var numbers = Sequence.Of<int>(build, "Count", 2).GetEnumerator();
        using (new Recorder())
            Assert.True(numbers.MoveNext());

        Assert.True(numbers.MoveNext());
        Assert.False(numbers.MoveNext());
        Assert.Null(Activity.Current);
    }
}
