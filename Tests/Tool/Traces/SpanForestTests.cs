using System.Linq;
using AutoSpan.Tool.Traces;
using Xunit;
using static AutoSpan.Tests.Tool.Traces.TraceText;

namespace AutoSpan.Tests.Tool.Traces;

/// <summary>Spans as trees, and the time that belongs to each alone.</summary>
public sealed class SpanForestTests
{
    [Theory]
    [InlineData("one after the other", 10, 20, 30, 50, 70)]
    [InlineData("at the same time", 10, 60, 30, 80, 30)]
    [InlineData("one in the other's time", 10, 90, 20, 30, 20)]
    [InlineData("longer than the parent", 90, 200, 95, 300, 90)]
    [InlineData("before the parent", 0, 0, 20, 20, 100)]
    public void OwnTimeIsWhatNoChildCovers(string _, int start1, int end1, int start2, int end2, int own)
    {
        var forest = SpanForest.Of([Span("1", "", "A", 0, 100), Span("2", "1", "B", start1, end1), Span("3", "1", "B", start2, end2)]);

        Assert.Equal(own * 1000, Assert.Single(forest.Roots).Own);
    }

    [Fact]
    public void ParentsComeFirstInWhateverOrderTheFileHasThem()
    {
        var forest = SpanForest.Of([Span("3", "2", "C", 2, 3), Span("2", "1", "B", 1, 4), Span("1", "", "A", 1, 5)]);

        Assert.Equal(["1", "2", "3"], forest.Nodes.Select(node => node.Span.SpanId));
    }

    // A parent in another process, and parents that a damaged file has in a circle.
    [Fact]
    public void EverySpanIsThereOnce()
    {
        var forest = SpanForest.Of(
        [
            Span("1", "elsewhere", "A", 0, 1), Span("2", "2", "B", 0, 1),
            Span("3", "4", "C", 0, 1), Span("4", "5", "C", 0, 1), Span("5", "3", "C", 0, 1), Span("6", "5", "D", 0, 1)
        ]);

        Assert.Equal(["1", "2", "3", "4", "5", "6"], forest.Nodes.Select(node => node.Span.SpanId).Order());
        Assert.Equal(3, forest.Roots.Count);
    }
}
