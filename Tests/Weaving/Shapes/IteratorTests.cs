using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>Iterators: a span for each enumeration, current in its pieces and nowhere else.</summary>
[Collection(nameof(Spans))]
[Trait("Case", "9")]
public sealed class IteratorTests
{
    [Theory]
    [ClassData(typeof(Builds))]
    public void ASpanBeginsWithTheFirstPieceAndEndsWithTheLast(Build build)
    {
        using var recorder = new Recorder();
        var numbers = (IEnumerable<int>)Cases.Woven(build).Call("Iterators.Numbers", 2)!;
        Assert.Empty(recorder.Spans);

        using var enumerator = numbers.GetEnumerator();
        Assert.Empty(recorder.Spans);
        Assert.True(enumerator.MoveNext());
        Assert.Equal(0, recorder.Single().Stops);
        Assert.True(enumerator.MoveNext());
        Assert.False(enumerator.MoveNext());

        Assert.Equal("Iterators.Numbers", recorder.Single().Name);
        Assert.Equal(1, recorder.Single().Stops);
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public void BreakingOffEndsTheSpan(Build build)
    {
        using var recorder = new Recorder();

        foreach (var _ in (IEnumerable<int>)Cases.Woven(build).Call("Iterators.Numbers", 9)!)
            break;

        recorder.AssertBalanced();
        Assert.Equal(ActivityStatusCode.Unset, recorder.Single().Status);
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public void EachEnumerationHasItsOwn(Build build)
    {
        using var recorder = new Recorder();
        var numbers = (IEnumerable<int>)Cases.Woven(build).Call("Iterators.Numbers", 2)!;

        using var one = numbers.GetEnumerator();
        using var other = numbers.GetEnumerator();
        while (one.MoveNext() | other.MoveNext())
            Assert.Null(Activity.Current);

        Assert.Equal(2, recorder.Spans.Count);
        recorder.AssertBalanced();
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public void TheSpanIsCurrentInsideAndTheConsumersOwnBetween(Build build)
    {
        using var recorder = new Recorder();
        using var outer = new Activity("outer").Start();
        List<string?> inside = [];

        foreach (var name in (IEnumerable<string?>)Cases.Woven(build).Call("Iterators.CurrentNames")!)
        {
            inside.Add(name);
            Assert.Same(outer, Activity.Current);
        }

        Assert.Equal(["Iterators.CurrentNames", "Iterators.CurrentNames"], inside);
        Assert.Equal(outer.SpanId, recorder.Single().Activity.ParentSpanId);
    }

    [Theory]
    [InlineData(Build.Debug, "Iterators.Throws", "Iterators.Fails")]
    [InlineData(Build.Release, "Iterators.Throws", "Iterators.Fails")]
    [InlineData(Build.Debug, "Iterators.ThrowsLater", "Iterators.FailsLater")]
    [InlineData(Build.Release, "Iterators.ThrowsLater", "Iterators.FailsLater")]
    public async Task AnExceptionIsRecorded(Build build, string member, string failing)
    {
        var recorded = await Cases.Compare(build, member);

        Assert.Equal(["System.InvalidOperationException"], recorded[failing].Exceptions);
        Assert.Equal(ActivityStatusCode.Unset, recorded[member].Status);
    }

    [Theory]
    [ClassData(typeof(Builds))]
    [Trait("Case", "10")]
    public async Task TheConsumersOwnIsCurrentBetweenAsynchronousPieces(Build build)
    {
        using var recorder = new Recorder();
        using var outer = new Activity("outer").Start();

        await foreach (var _ in (IAsyncEnumerable<int>)Cases.Woven(build).Call("Iterators.NumbersLater", 3)!)
            Assert.Same(outer, Activity.Current);

        Assert.Same(outer, Activity.Current);
        Assert.Equal(outer.SpanId, recorder.Single().Activity.ParentSpanId);
        recorder.AssertBalanced();
    }
}
