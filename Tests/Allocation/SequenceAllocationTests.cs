using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Weaving.Shapes;
using Xunit;

namespace AutoSpan.Tests.Allocation;

/// <summary>
/// What the objects of async methods that wait are larger by when they are woven: the field for the span, in an object that the compiler allocates anyway.
/// Unobserved there is nothing else, and iterators are as they were.
/// </summary>
[Collection(nameof(Spans))]
public sealed class SequenceAllocationTests
{
    const int Elements = 4;

    public static MatrixTheoryData<Build, string> Shapes { get; } = new([Build.Debug, Build.Release], ["iterator", "async iterator", "async that waits"]);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void AnUnobservedCallAllocatesTheFieldsOfTheSpanOnly(Build build, string shape)
    {
        var plain = Allocated.PerCall(Call(Cases.Unwoven(build), shape));
        var woven = Allocated.PerCall(Call(Cases.Woven(build), shape));

        Assert.Equal(plain + Fields(shape), woven);
    }

    // The span is current while the sequence runs and not between two elements, so each element may cost two changes of the current span.
    [Theory]
    [InlineData(Build.Release, "iterator")]
    [InlineData(Build.Release, "async iterator")]
    public void ARecordedSequenceAllocatesNoMoreThanByHand(Build build, string shape)
    {
        using var source = new ActivitySource("AutoSpan.Tests.ByHand");
        using var listener = new ActivityListener
        {
            ShouldListenTo = candidate => candidate == source || candidate.Name == "AssemblyToProcess",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded
        };
        ActivitySource.AddActivityListener(listener);

        var byHand = Allocated.PerCall(() => ByHand(source)) + Allocated.PerCall(Call(Cases.Unwoven(build), shape));
        var woven = Allocated.PerCall(Call(Cases.Woven(build), shape));

        Assert.True(woven <= byHand, $"{woven} bytes a call, by hand {byHand}");
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public void AnElementOfARecordedIteratorAllocatesNothing(Build build)
    {
        using var recorder = Listen();
        var call = Cases.Woven(build).Delegate<Func<int, IEnumerable<int>>>("Sequences.Count");

        Allocated.AssertSame(() => Allocated.PerCall(Enumerating(call, Elements)), () => Allocated.PerCall(Enumerating(call, 10 * Elements)));
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public void AnElementOfARecordedAsyncIteratorThatIsCompleteAtOnceAllocatesNothing(Build build)
    {
        using var recorder = Listen();
        var call = Cases.Woven(build).Delegate<Func<int, IAsyncEnumerable<int>>>("AsyncSequences.AtOnce");

        Allocated.AssertSame(() => Allocated.PerCall(Enumerating(call, Elements)), () => Allocated.PerCall(Enumerating(call, 10 * Elements)));
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public void AnElementOfARecordedAsyncIteratorThatWaitsAllocatesNothingMore(Build build)
    {
        using var recorder = Listen();
        var plain = Cases.Unwoven(build).Delegate<Func<int, Func<ValueTask>, IAsyncEnumerable<int>>>("AsyncSequences.Awaits");
        var woven = Cases.Woven(build).Delegate<Func<int, Func<ValueTask>, IAsyncEnumerable<int>>>("AsyncSequences.Awaits");

        Allocated.AssertSame(() => More(plain), () => More(woven));

        static double More(Func<int, Func<ValueTask>, IAsyncEnumerable<int>> call) =>
            Allocated.PerCall(Awaiting(call, 10 * Elements)) - Allocated.PerCall(Awaiting(call, Elements));
    }

    static ActivityListener Listen()
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = candidate => candidate.Name == "AssemblyToProcess",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    static long Fields(string shape) => shape == "async that waits" ? IntPtr.Size : 0;

    static void ByHand(ActivitySource source)
    {
        var outside = Activity.Current;
        using var activity = source.StartActivity(
            ActivityKind.Internal, default, [new("code.function.name", "AssemblyToProcess.Sequences.Count")], null, default, "Sequences.Count");
        for (var element = 0; element < Elements; element++)
        {
            Activity.Current = outside;
            Activity.Current = activity;
        }
    }

    static Action Call(LoadedCopy copy, string shape) => shape switch
    {
        "iterator" => Enumerating(copy.Delegate<Func<int, IEnumerable<int>>>("Sequences.Count"), Elements),
        "async iterator" => Enumerating(copy.Delegate<Func<int, IAsyncEnumerable<int>>>("AsyncSequences.AtOnce"), Elements),
        _ => Completing(copy.Delegate<Func<Task, Task>>("AsyncMethods.Waits"))
    };

    static Action Enumerating(Func<int, IEnumerable<int>> call, int count) => () =>
    {
        foreach (var _ in call(count))
        {
        }
    };

    static Action Enumerating(Func<int, IAsyncEnumerable<int>> call, int count) => () =>
    {
        var elements = call(count).GetAsyncEnumerator();
        while (elements.MoveNextAsync().GetAwaiter().GetResult())
        {
        }

        elements.DisposeAsync().GetAwaiter().GetResult();
    };

    static Action Awaiting(Func<int, Func<ValueTask>, IAsyncEnumerable<int>> call, int count)
    {
        var gate = new Gate();
        Func<ValueTask> wait = gate.Wait;
        return () =>
        {
            var elements = call(count, wait).GetAsyncEnumerator();
            for (var more = true; more;)
            {
                var next = elements.MoveNextAsync();
                gate.Open();
                more = next.GetAwaiter().GetResult();
            }

            elements.DisposeAsync().GetAwaiter().GetResult();
        };
    }

    static Action Completing(Func<Task, Task> call) => () =>
    {
        var gate = new TaskCompletionSource();
        var task = call(gate.Task);
        gate.SetResult();
        task.GetAwaiter().GetResult();
    };
}
