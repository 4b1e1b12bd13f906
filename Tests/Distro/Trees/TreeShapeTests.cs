using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace AutoSpan.Tests.Distro.Trees;

public sealed class TreeShapeTests : IDisposable
{
    private readonly TracedProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void SpansHangBelowThoseThatCausedThem()
    {
        using (_program.Start("root"))
        {
            using (_program.Start("first"))
            using (_program.Start("inner"))
            {
            }

            using (_program.Start("second"))
            {
            }
        }

        Assert.Equal(["root", "├── first", "│   └── inner", "└── second"], _program.Shape);
    }

    [Fact]
    public void SiblingsStandInTheOrderInWhichTheyBegan()
    {
        using (var root = _program.Start("root"))
        {
            var first = _program.Start("first").SetStartTime(root.StartTimeUtc.AddMilliseconds(1));
            Activity.Current = root;
            var second = _program.Start("second").SetStartTime(root.StartTimeUtc.AddMilliseconds(2));
            second.Dispose();
            first.Dispose();
        }

        Assert.Equal(["root", "├── first", "└── second"], _program.Shape);
    }

    [Fact]
    public void NothingIsPrintedBeforeTheRootEnds()
    {
        using var root = _program.Start("root");
        _program.Start("child").Dispose();

        Assert.Empty(_program.Output);
    }

    [Fact]
    public void TracesThatOverlapArePrintedApart()
    {
        var one = _program.Start("one");
        Activity.Current = null;
        var two = _program.Start("two");
        _program.Start("of two").Dispose();
        Activity.Current = one;
        _program.Start("of one").Dispose();
        two.Dispose();
        one.Dispose();

        Assert.Equal(["two", "└── of two", "one", "└── of one"], _program.Shape);
    }

    [Fact]
    public void ASpanWithARemoteParentBeginsATree()
    {
        var caller = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded, isRemote: true);
        using (_program.Start("GET /", ActivityKind.Server, caller))
            _program.Start("work").Dispose();

        Assert.Equal(["GET /  Server", "└── work"], _program.Shape);
    }

    [Fact]
    public void ASpanThatIsNotSampledIsLookedThrough()
    {
        using (_program.Start("root"))
        using (Unsampled())
            _program.Start("child").Dispose();

        using (Unsampled())
            _program.Start("another root").Dispose();

        Assert.Equal(["root", "└── child", "another root"], _program.Shape);

        static Activity Unsampled()
        {
            var span = new Activity("unsampled").Start();
            span.ActivityTraceFlags = ActivityTraceFlags.None;
            return span;
        }
    }

    [Fact]
    public void DurationsStandInOneColumn()
    {
        using (var root = _program.Start("root"))
        {
            var child = _program.Start("a child with a longer name");
            child.SetEndTime(child.StartTimeUtc.AddMilliseconds(1.5)).Dispose();
            root.SetEndTime(root.StartTimeUtc.AddSeconds(61.25));
        }

        Assert.Equal(
            [
                "root                              61.25  s",
                "└── a child with a longer name     1.50 ms"
            ],
            _program.Lines);
    }

    [Fact]
    public async Task ConcurrentTracesAreEachPrintedWhole()
    {
        const int traces = 200;
        await Parallel.ForEachAsync(Enumerable.Range(0, traces), async (number, _) =>
        {
            using var root = _program.Start($"root {number}");
            await Task.WhenAll(Child(number), Child(number));
        });

        var expected = Enumerable.Range(0, traces).Select(number => $"root {number}|├── child {number}|└── child {number}");
        Assert.Equal(expected.Order(), Trees(_program.Shape).Order());

        async Task Child(int number)
        {
            using var child = _program.Start($"child {number}");
            await Task.Yield();
        }

        static IEnumerable<string> Trees(IReadOnlyList<string> lines) => lines.Chunk(3).Select(tree => string.Join('|', tree));
    }
}
