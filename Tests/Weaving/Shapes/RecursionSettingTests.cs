using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>The setting <c>recursion</c>: one span for a method that calls itself, not one for each call.</summary>
[Collection(nameof(Spans))]
[Trait("Case", "22")]
public sealed class RecursionSettingTests
{
    const string Suppress = """<AutoSpan trivial="include" recursion="suppress" />""";

    public static MatrixTheoryData<Build, string> Members { get; } = new(
        [Build.Debug, Build.Release],
        ["DeepRecursion.Down", "DeepRecursion.DownToFailure", "DeepRecursion.DownAsync", "DeepRecursion.DownTask"]);

    [Theory]
    [MemberData(nameof(Members))]
    public async Task OneSpanForAll(Build build, string member)
    {
        var recorded = await Cases.Compare(build, Suppress, member, () => [50]);

        Assert.Equal(member, recorded.Single().Name);
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task TheExceptionIsOnTheOneSpan(Build build)
    {
        var recorded = await Cases.Compare(build, Suppress, "DeepRecursion.DownToFailure", () => [3]);

        Assert.Equal(["System.InvalidOperationException"], recorded.Single().Exceptions);
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task AcrossAnAwaitToo(Build build)
    {
        using var recorder = new Recorder();
        var gate = new TaskCompletionSource();

        var task = (Task<int>)Cases.Woven(build, Suppress).Call("DeepRecursion.DownToGate", 5, gate.Task)!;
        gate.SetResult();

        Assert.Equal(5, await task);
        Assert.Equal("DeepRecursion.DownToGate", recorder.Single().Name);
        recorder.AssertBalanced();
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public void OfASequence(Build build)
    {
        using var recorder = new Recorder();

        Assert.Equal([3, 2, 1, 0], (IEnumerable<int>)Cases.Woven(build, Suppress).Call("DeepRecursion.DownSequence", 3)!);

        Assert.Equal("DeepRecursion.DownSequence", recorder.Single().Name);
        recorder.AssertBalanced();
        Assert.Null(Activity.Current);
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task OfAnAsynchronousSequence(Build build)
    {
        using var recorder = new Recorder();
        List<int> elements = [];

        await foreach (var element in (IAsyncEnumerable<int>)Cases.Woven(build, Suppress).Call("DeepRecursion.DownAsyncSequence", 3)!)
            elements.Add(element);

        Assert.Equal([3, 2, 1, 0], elements);
        Assert.Equal("DeepRecursion.DownAsyncSequence", recorder.Single().Name);
        recorder.AssertBalanced();
        Assert.Null(Activity.Current);
    }

    // The next call from outside is a call like the first.
    [Theory]
    [ClassData(typeof(Builds))]
    public void CallsBesideEachOtherHaveTheirOwn(Build build)
    {
        using var recorder = new Recorder();

        for (var i = 0; i < 3; i++)
            Cases.Woven(build, Suppress).Call("DeepRecursion.Down", 4);

        Assert.Equal(3, recorder.Spans.Count);
        recorder.AssertBalanced();
    }

    // Neither is directly inside itself.
    [Theory]
    [ClassData(typeof(Builds))]
    public async Task TwoThatCallEachOtherHaveAllTheirSpans(Build build)
    {
        var recorded = await Cases.Compare(build, Suppress, "DeepRecursion.IsEven", () => [5]);

        Assert.Equal(
            ["IsEven", "IsOdd", "IsEven", "IsOdd", "IsEven", "IsOdd"],
            recorded.Spans.Select(span => span.Name["DeepRecursion.".Length..]));
    }
}
