using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>Recursion ten thousand deep: the stack suffices for it woven as well, and an exception comes through it.</summary>
[Collection(nameof(Spans))]
[Trait("Case", "22")]
public sealed class DeepRecursionTests(ITestOutputHelper output)
{
    const int Depth = 10_000;

    // Unwoven it is about a hundred.
    const int BytesPerFrame = 300;

    public static MatrixTheoryData<Build, bool> Ways { get; } = new([Build.Debug, Build.Release], [false, true]);

    [Theory]
    [MemberData(nameof(Ways))]
    public void TenThousandFramesReturn(Build build, bool observed)
    {
        using var recorder = observed ? new Recorder() : null;

        Assert.Equal(Depth, OnStack(() => (int)Cases.Woven(build).Call("DeepRecursion.Down", Depth)!));

        Assert.Equal(observed ? Depth + 1 : 0, recorder?.Spans.Count ?? 0);
        Assert.True(recorder?.Spans.All(span => span.Stops == 1) ?? true);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void AnExceptionComesThroughTenThousandFrames(Build build, bool observed)
    {
        using var recorder = observed ? new Recorder() : null;
        int[] cleaned = [0];

        var failure = OnStack(() => Assert.Throws<InvalidOperationException>(
            () => Cases.Woven(build).Call("DeepRecursion.DownWithCleanUp", Depth, cleaned)));

        Assert.Equal("bottom", failure.Message);
        Assert.Equal(Depth + 1, cleaned[0]);
        Assert.Equal(Depth + 1, failure.StackTrace!.Split('\n').Count(line => line.Contains("AssemblyToProcess.DeepRecursion.DownWithCleanUp(")));
        if (recorder is null)
            return;
        Assert.Equal(Depth + 1, recorder.Spans.Count(span => span is { Stops: 1, Status: ActivityStatusCode.Error }));
        Assert.Equal(1, recorder.Spans.Count(span => span.Exceptions.Count == 1));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void AFrameStaysSmall(Build build, bool observed)
    {
        using var recorder = observed ? new Recorder() : null;

        var perFrame = OnStack(() =>
        {
            var copy = Cases.Woven(build);
            return ((long)copy.Call("DeepRecursion.Address", 0)! - (long)copy.Call("DeepRecursion.Address", 1000)!) / 1000;
        });

        output.WriteLine(perFrame + " bytes for each frame");
        Assert.InRange(perFrame, 1, BytesPerFrame);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task AThousandAsynchronousFramesReturn(Build build, bool observed)
    {
        using var recorder = observed ? new Recorder() : null;
        var gate = new TaskCompletionSource();

        Assert.Equal(1000, await (Task<int>)Cases.Woven(build).Call("DeepRecursion.DownAsync", 1000)!);
        var pending = (Task<int>)Cases.Woven(build).Call("DeepRecursion.DownToGate", 1000, gate.Task)!;
        Assert.Null(Activity.Current);
        gate.SetResult();
        Assert.Equal(1000, await pending);

        Assert.Equal(observed ? 2002 : 0, recorder?.Spans.Count ?? 0);
        recorder?.AssertBalanced();
    }

    static T OnStack<T>(Func<T> call)
    {
        T result = default!;
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = call();
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            maxStackSize: 8 * 1024 * 1024);
        thread.Start();
        thread.Join();
        return failure is null ? result : throw failure;
    }
}
