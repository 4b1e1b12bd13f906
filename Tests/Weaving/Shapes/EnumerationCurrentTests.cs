using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>What is current inside an iterator, and what in its consumer, whatever either does to it.</summary>
[Collection(nameof(Spans))]
[Trait("Case", "9")]
[Trait("Case", "8")]
public sealed class EnumerationCurrentTests
{
    [Theory]
    [ClassData(typeof(Builds))]
    public void AnActivityInsideOutlivesTheElementAndStaysInside(Build build)
    {
        using var recorder = new Recorder();
        using var consumer = new Activity("consumer").Start();
        List<string?> inside = [];

        foreach (var name in Sequence.Of<string?>(build, "OwnActivity"))
        {
            inside.Add(name);
            Assert.Same(consumer, Activity.Current);
        }

        Assert.Equal(["Sequences.OwnActivity", "own", "own", "Sequences.OwnActivity"], inside);
        Assert.Same(consumer, Activity.Current);
        recorder.AssertBalanced();
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public void BrokenOffInsideAnActivityOfItsOwn(Build build)
    {
        using var recorder = new Recorder();

        foreach (var name in Sequence.Of<string?>(build, "OwnActivity"))
        {
            if (name == "own")
                break;
        }

        Assert.Null(Activity.Current);
        recorder.AssertBalanced();
    }

    [Theory]
    [InlineData(Build.Debug, "LeavesOneRunning")]
    [InlineData(Build.Release, "LeavesOneRunning")]
    [InlineData(Build.Debug, "StopsOurs")]
    [InlineData(Build.Release, "StopsOurs")]
    public void WhatItLeavesBehindStaysInside(Build build, string method)
    {
        using var recorder = new Recorder();
        using var consumer = new Activity("consumer").Start();

        foreach (var _ in Sequence.Of<int>(build, method))
            Assert.Same(consumer, Activity.Current);

        Assert.Same(consumer, Activity.Current);
        Assert.Equal(1, recorder.Single().Stops);
    }

    // Between two elements the consumer goes from one activity to another, and to none.
    [Theory]
    [ClassData(typeof(Builds))]
    public void AConsumerMayChangeItsOwnBetweenElements(Build build)
    {
        using var recorder = new Recorder();
        using var numbers = Sequence.Of<int>(build, "Count", 4).GetEnumerator();
        var first = new Activity("first").Start();

        numbers.MoveNext();
        Assert.Same(first, Activity.Current);
        first.Stop();
        numbers.MoveNext();
        Assert.Null(Activity.Current);
        using var second = new Activity("second").Start();
        numbers.MoveNext();
        Assert.Same(second, Activity.Current);
        numbers.Dispose();

        Assert.Same(second, Activity.Current);
        Assert.Equal(first.SpanId, recorder.Single().Activity.ParentSpanId);
        recorder.AssertBalanced();
    }

    // Its builder undoes what it makes current. Unwoven, it is entered with the consumer's own.
    [Theory]
    [ClassData(typeof(Builds))]
    public async Task AnAsynchronousOneIsEnteredWithItsSpanAsWhatIsCurrent(Build build)
    {
        using var recorder = new Recorder();
        using var consumer = new Activity("consumer").Start();
        List<string?> inside = [];

        await foreach (var name in Sequence.Later<string?>(build, "Names", Task.CompletedTask))
        {
            inside.Add(name);
            Assert.Same(consumer, Activity.Current);
        }

        Assert.Equal(["AsyncSequences.Names", "AsyncSequences.Names", "own", "AsyncSequences.Names", "AsyncSequences.Names"], inside);
        Assert.Same(consumer, Activity.Current);
        recorder.AssertBalanced();
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task WhatAnAsynchronousOneLeavesBehindStaysInside(Build build)
    {
        using var recorder = new Recorder();
        using var consumer = new Activity("consumer").Start();

        await foreach (var _ in Sequence.Later<int>(build, "LeavesOneRunning"))
            Assert.Same(consumer, Activity.Current);

        Assert.Same(consumer, Activity.Current);
        Assert.Equal(1, recorder.Single().Stops);
    }
}
