using System.Collections.Generic;
using System.IO;
using System.Linq;
using AutoSpan.Tests.Harness;
using Benchmarks.Documents;
using Xunit;

namespace AutoSpan.Tests.Documentation;

/// <summary>The page about performance shows the committed results, and a comparison notices what has become much dearer.</summary>
public sealed class PerformanceTests
{
    public static TheoryData<string> Files { get; } = ["docs/performance.md", "docs/images/cost-by-shape.svg", "docs/images/weaving-time.svg"];

    [Theory]
    [MemberData(nameof(Files))]
    public void TheFilesShowTheCommittedResults(string path)
    {
        var expected = new PerformanceDocument(Repository.Root).Files;

        Assert.Equal(Files.Count(), expected.Count);
        Assert.True(expected[path] == new CommittedFile(path).Read(), $"{path} is stale. Write it: dotnet run -c Release --project Benchmarks -- document");
    }

    [Fact]
    public void EachFigureOfThePageWasMeasured() =>
        Assert.DoesNotContain("not measured", new CommittedFile("docs/performance.md").Read(), System.StringComparison.Ordinal);

    [Theory]
    [InlineData("on.sync.vs_handwritten", 1.0, 1.49, false)]
    [InlineData("on.sync.vs_handwritten", 1.0, 1.51, true)]
    [InlineData("off.sync.bytes", 0, 4, false)]
    [InlineData("off.sync.bytes", 0, 8, true)]
    [InlineData("macro.off.warm", 1.0, 1.6, true)]
    [InlineData("weave.scaling", 0.8, 1.3, true)]
    [InlineData("weave.ms", 1000, 9000, false)]
    public void OnlyRatiosAndBytesAreCompared(string figure, double committed, double measured, bool isRegression) =>
        Assert.Equal(isRegression ? 1 : 0, Regressions.Find(Of(figure, committed), Of(figure, measured)).Count);

    [Fact]
    public void AFigureWithoutACommittedResultIsNotCompared() =>
        Assert.Empty(Regressions.Find(Of("on.sync.vs_handwritten", 1), Of("on.other.vs_handwritten", 9)));

    [Fact]
    public void LinesThatAreNoFigureAreSkippedAndALaterLineCounts()
    {
        var folder = Directory.CreateTempSubdirectory();
        var file = Path.Combine(folder.FullName, "figures.txt");
        File.WriteAllText(file, "# a machine with 2 processors\non.sync.ns 250.5\non.sync.ns 251\n");

        var figures = Figures.Read([file]);

        Assert.Equal(251, figures["on.sync.ns"]);
        Assert.Single(figures.All);
        folder.Delete(recursive: true);
    }

    private static Figures Of(string figure, double value) => new(new Dictionary<string, double> { [figure] = value });
}
