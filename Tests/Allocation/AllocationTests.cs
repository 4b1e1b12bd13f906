using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Allocation;

/// <summary>A call allocates nothing when nothing listens, and otherwise no more than the same span written by hand.</summary>
[Collection(nameof(Spans))]
public sealed class AllocationTests
{
    static readonly ActivitySource Source = new("AutoSpan.Tests.ByHand");

    // As a careful hand writes it: made once, given at the start.
    static readonly KeyValuePair<string, object?>[] Tags = [new("code.function.name", "AssemblyToProcess.Allocations.Sum")];

    public static MatrixTheoryData<Build, string> Shapes { get; } = new(
        [Build.Debug, Build.Release],
        ["Sum", "Nothing", "Complete", "CompleteOf", "ValueComplete", "ValueCompleteOf", "Async", "AsyncOf", "AsyncValue", "AsyncValueOf", "AsyncGeneric"]);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void AnUnobservedCallAllocatesNothing(Build build, string method)
    {
        var plain = Allocated.PerCall(Call(Cases.Unwoven(build), method));
        var woven = Allocated.PerCall(Call(Cases.Woven(build), method));

        Assert.True(woven <= plain + SpanField(build, method), $"{woven} bytes a call, unwoven {plain}");
        if (build == Build.Release)
            Assert.Equal(0, woven);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void AnUnsampledCallAllocatesNoMoreThanByHand(Build build, string method) =>
        AllocatesNoMoreThanByHand(build, method, ActivitySamplingResult.None);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void AnObservedCallAllocatesNoMoreThanByHand(Build build, string method) =>
        AllocatesNoMoreThanByHand(build, method, ActivitySamplingResult.AllDataAndRecorded);

    static void AllocatesNoMoreThanByHand(Build build, string method, ActivitySamplingResult sampling)
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "AssemblyToProcess" or "AutoSpan.Tests.ByHand",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => sampling
        };
        ActivitySource.AddActivityListener(listener);

        var byHand = Allocated.PerCall(ByHand) + Allocated.PerCall(Call(Cases.Unwoven(build), method)) + SpanField(build, method);
        var woven = Allocated.PerCall(Call(Cases.Woven(build), method));

        Assert.True(woven <= byHand, $"{woven} bytes a call, by hand {byHand}");
    }

    // In a Debug build the state machine is an object even when it completes at once, and the span has a field in it.
    static int SpanField(Build build, string method) =>
        build == Build.Debug && method.StartsWith("Async", StringComparison.Ordinal) ? IntPtr.Size : 0;

    static void ByHand()
    {
        using var activity = Source.StartActivity(ActivityKind.Internal, default, Tags, null, default, "Allocations.Sum");
    }

    static Action Call(LoadedCopy copy, string method)
    {
        var member = "Allocations." + method;
        var result = copy.Method(member).ReturnType;
        if (result == typeof(void))
            return copy.Delegate<Action>(member);
        if (result == typeof(int))
            return Ignoring(copy.Delegate<Func<int>>(member));
        if (result == typeof(Task))
            return Ignoring(copy.Delegate<Func<Task>>(member));
        if (result == typeof(Task<bool>))
            return Ignoring(copy.Delegate<Func<Task<bool>>>(member));
        if (result == typeof(ValueTask))
            return Ignoring(copy.Delegate<Func<ValueTask>>(member));
        if (result == typeof(ValueTask<int>))
            return Ignoring(copy.Delegate<Func<ValueTask<int>>>(member));
        throw new NotSupportedException(result.ToString());
    }

    static Action Ignoring<T>(Func<T> call) => () => call();
}
