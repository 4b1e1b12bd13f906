using System.Linq;
using AutoSpan.Fody.Reporting;
using AutoSpan.Fody.Selection;
using Xunit;

namespace AutoSpan.Tests.Reporting;

/// <summary>The one line that a build shows.</summary>
public sealed class SummaryTests
{
    const string Export = """ To export the spans: AddSource("Shop").""";

    [Theory]
    [InlineData(0, "Shop: 0 methods woven.")]
    [InlineData(1, "Shop: 1 method woven." + Export)]
    [InlineData(2, "Shop: 2 methods woven." + Export)]
    public void CountsWhatWasWoven(int woven, string expected) => Assert.Equal(expected, Summary.Of(Report(woven), null));

    [Fact]
    public void HasTheThreeLargestReasons()
    {
        var report = Report(
            24, SkipReason.Manual, SkipReason.Trivial, SkipReason.Trivial, SkipReason.Noise, SkipReason.Generated, SkipReason.Generated, SkipReason.Generated,
            SkipReason.CannotBeWoven, SkipReason.CannotBeWoven);

        Assert.Equal("Shop: 24 methods woven; not woven: 3 generated, 2 unsupported, 2 trivial, 2 other reasons." + Export, Summary.Of(report, null));
    }

    [Fact]
    public void AFailureIsNeverLeftOut()
    {
        SkipReason[] many = [SkipReason.Trivial, SkipReason.Noise, SkipReason.Generated];

        Assert.Equal(
            "Shop: 1 method woven; not woven: 1 failed, 2 trivial, 2 noise, 1 other reason." + Export,
            Summary.Of(Report(1, [.. many, .. many, SkipReason.WeavingFailed]), null));
    }

    // Methods that no rule includes are not counted.
    [Fact]
    public void SaysNothingOfWhatNobodyWanted() =>
        Assert.Equal("Shop: 3 methods woven." + Export, Summary.Of(Report(3, SkipReason.NotIncluded, SkipReason.Excluded, SkipReason.NoBody), null));

    [Fact]
    public void NamesTheReport() =>
        Assert.Equal($"Shop: 1 method woven; not woven: 1 trivial.{Export} The report gives the reason for each: obj/Shop.autospan.json",
            Summary.Of(Report(1, SkipReason.Trivial), "obj/Shop.autospan.json"));

    [Theory]
    [InlineData("B A", "AddSource(\"A\", \"B\").")]
    [InlineData("E C B D A", "AddSource(\"A\", \"B\", \"C\") and 2 other sources in the report.")]
    public void NamesTheSources(string sources, string expected) => Assert.EndsWith(
        " To export the spans: " + expected,
        Summary.Of(SampleMethods.Report([.. sources.Split(' ').Select((source, number) => SampleMethods.Woven("T", $"M{number}", source: source))]), null));

    [Fact]
    public void AProgramThatExportsItselfNeedsNoSource() => Assert.Equal("Shop: 1 method woven.", Summary.Of(Report(1), null, exports: true));

    [Fact]
    [Trait("Fault", "T6")]
    public void CountsTheHandlersThatNoRuleTraces()
    {
        var report = Report(2, SkipReason.NotIncluded, SkipReason.NotIncluded, SkipReason.Excluded, SkipReason.NotIncluded);
        report = report with
        {
            Methods = [.. report.Methods.Select(method => method.Name is "S3" || method.IsWoven ? method : method with { Route = "GET /", IsLambda = true })]
        };

        Assert.Equal(
            "Shop: 2 methods woven; not woven: 2 minimal API handlers "
            + "(to trace them: <Include members=\"lambda\" visibility=\"internal private\" />)." + Export,
            Summary.Of(report, null));
    }

    [Theory]
    [Trait("Fault", "T6")]
    [InlineData(false, 1, "; not woven: 1 minimal API handler not public (to trace them: <Include method=\"S0\" visibility=\"internal private\" />).")]
    [InlineData(false, 4, "; not woven: 4 minimal API handlers not public (to trace them: <Include visibility=\"internal private\" />).")]
    [InlineData(true, 2, ".")]
    public void CountsTheHandlersThatAreMethods(bool isPublic, int count, string expected)
    {
        var report = Report(2, [.. Enumerable.Repeat(SkipReason.NotIncluded, count)]);
        report = report with
        {
            Methods = [.. report.Methods.Select(method => method.IsWoven ? method : method with { Route = "GET /", IsPublic = isPublic })]
        };

        Assert.Equal("Shop: 2 methods woven" + expected + Export, Summary.Of(report, null));
    }

    [Fact]
    [Trait("Fault", "B8")]
    public void SaysWhyNothingWasWoven() => Assert.Equal("Shop: 0 methods woven (no rule fits).", Summary.Of(Report(0), null, "no rule fits"));

    static WeaveReport Report(int woven, params SkipReason[] skipped) => SampleMethods.Report(
    [
        .. Enumerable.Range(0, woven).Select(number => SampleMethods.Woven("T", $"M{number}")),
        .. skipped.Select((reason, number) => SampleMethods.Skipped("T", $"S{number}", reason))
    ]);
}
