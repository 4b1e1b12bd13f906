using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>The execution contexts and the synchronization context of an observed async iterator and of its consumer.</summary>
[Collection(nameof(Spans))]
[Trait("Case", "10")]
public sealed class AsyncEnumerationContextTests
{
    const string Name = "AsyncSequences.Awaits";

    public static MatrixTheoryData<Build, bool> Ways { get; } = new([Build.Debug, Build.Release], [false, true]);

    // Where continuations run is the consumer's choice. The iterator itself chooses none.
    [Theory]
    [MemberData(nameof(Ways))]
    public void AContinuationIsPostedWhereTheConsumerWants(Build build, bool continues)
    {
        using var recorder = new Recorder();
        var expected = Posts(Cases.Unwoven(build), continues);

        Assert.Equal(expected, Posts(Cases.Woven(build), continues));
        Assert.Equal(continues ? 2 : 0, expected);
        recorder.AssertBalanced();
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void TheContextOfTheConsumerFlowsToItsContinuation(Build build, bool flows)
    {
        using var recorder = new Recorder();
        var gate = new Gate();
        var local = new AsyncLocal<string?> { Value = "consumer" };
        using var consumer = new Activity("consumer").Start();
        var next = Sequence.Later<int>(build, "Awaits", 1, (Func<ValueTask>)gate.Wait).GetAsyncEnumerator(CancellationToken.None).MoveNextAsync();
        (string? Local, Activity? Current)? seen = null;
        Action see = () => seen = (local.Value, Activity.Current);
        if (flows)
            next.GetAwaiter().OnCompleted(see);
        else
            next.GetAwaiter().UnsafeOnCompleted(see);

        local.Value = "later";
        Activity.Current = null;
        gate.Open();

        // Without it, the continuation has the context of what completes the iterator, as that of the unwoven one: its own.
        Assert.Equal(("consumer", flows ? "consumer" : Name), (seen!.Value.Local, seen.Value.Current?.OperationName));
        Assert.True(Sequence.Now(next));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task TheIteratorHasTheContextOfItsConsumer(Build build, bool waits)
    {
        using var recorder = new Recorder();
        var local = new AsyncLocal<string?>();
        List<(string?, string?)> inside = [];
        var gate = new Gate();
        await using var numbers = Sequence.Later<int>(build, "Awaits", 3, (Func<ValueTask>)Wait).GetAsyncEnumerator(CancellationToken.None);
        foreach (var value in new[] { "one", "one", "two" })
        {
            local.Value = value;
            var next = numbers.MoveNextAsync();
            Assert.Equal(value, local.Value);
            Assert.Null(Activity.Current);
            gate.Open();
            Assert.True(await next);
            Assert.Equal(value, local.Value);
            Assert.Null(Activity.Current);
        }

        Assert.Equal([("one", Name), ("one", Name), ("two", Name)], inside);

        // What it changes itself stays inside.
        ValueTask Wait()
        {
            inside.Add((local.Value, Activity.Current?.OperationName));
            local.Value = "inside";
            return waits ? gate.Wait() : default;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void WhileTheFlowIsSuppressedTheSpanIsStillCurrentInside(Build build, bool waits)
    {
        using var recorder = new Recorder();
        using var consumer = new Activity("consumer").Start();
        List<string?> inside = [];
        var gate = new Gate();
        var numbers = Sequence.Later<int>(build, "Awaits", 2, (Func<ValueTask>)Wait).GetAsyncEnumerator(CancellationToken.None);
        using (ExecutionContext.SuppressFlow())
        {
            for (var more = true; more;)
            {
                var next = numbers.MoveNextAsync();
                Assert.Same(consumer, Activity.Current);
                gate.Open();
                more = Sequence.Now(next);
                Assert.Same(consumer, Activity.Current);
            }
        }

        Assert.Equal([Name, Name], inside);
        Assert.Same(consumer, Activity.Current);
        recorder.AssertBalanced();

        ValueTask Wait()
        {
            inside.Add(Activity.Current?.OperationName);
            return waits ? gate.Wait() : default;
        }
    }

    // Between two elements the consumer goes from one activity to another, and to none.
    [Theory]
    [MemberData(nameof(Ways))]
    public void AConsumerMayChangeItsOwnBetweenElements(Build build, bool waits)
    {
        using var recorder = new Recorder();
        var gate = new Gate();
        var numbers = Sequence.Later<int>(build, "Awaits", 4, (Func<ValueTask>)(() => waits ? gate.Wait() : default))
            .GetAsyncEnumerator(CancellationToken.None);
        var first = new Activity("first").Start();

        MoveNext();
        Assert.Same(first, Activity.Current);
        first.Stop();
        MoveNext();
        Assert.Null(Activity.Current);
        using var second = new Activity("second").Start();
        MoveNext();
        Assert.Same(second, Activity.Current);
        Sequence.Now(numbers.DisposeAsync());

        Assert.Same(second, Activity.Current);
        Assert.Equal(first.SpanId, recorder.Single().Activity.ParentSpanId);
        recorder.AssertBalanced();

        void MoveNext()
        {
            var next = numbers.MoveNextAsync();
            gate.Open();
            Assert.True(Sequence.Now(next));
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void ASpanThatTheProgramHasStoppedIsNotCurrent(Build build, bool waits)
    {
        using var recorder = new Recorder();
        using var consumer = new Activity("consumer").Start();
        var gate = new Gate();
        List<Activity?> inside = [];
        var numbers = Sequence.Later<int>(build, "Awaits", 2, (Func<ValueTask>)Wait).GetAsyncEnumerator(CancellationToken.None);
        for (var more = true; more;)
        {
            var next = numbers.MoveNextAsync();
            gate.Open();
            more = Sequence.Now(next);
            Assert.Same(consumer, Activity.Current);
        }

        Assert.Equal([recorder.Single().Activity, consumer], inside);
        Assert.Equal(1, recorder.Single().Stops);

        ValueTask Wait()
        {
            inside.Add(Activity.Current);
            recorder.Single().Activity.Stop();
            return waits ? gate.Wait() : default;
        }
    }

    static int Posts(LoadedCopy copy, bool continues)
    {
        var gate = new Gate();
        var context = new CountingContext();
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(context);
        try
        {
            var numbers = (IAsyncEnumerable<int>)copy.Call("AsyncSequences.Awaits", 2, (Func<ValueTask>)gate.Wait)!;
            var sum = Sum(numbers, continues);
            for (var i = 0; i < 2; i++)
                gate.Open();
            Assert.True(sum.IsCompleted);
            Assert.Equal(3, sum.GetAwaiter().GetResult());
            return context.Posts;
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    static async Task<int> Sum(IAsyncEnumerable<int> numbers, bool continues)
    {
        var sum = 0;
        await foreach (var number in numbers.ConfigureAwait(continues))
            sum += number;
        return sum;
    }

    sealed class CountingContext : SynchronizationContext
    {
        public int Posts { get; private set; }

        public override void Post(SendOrPostCallback callback, object? state)
        {
            Posts++;
            callback(state);
        }
    }
}
