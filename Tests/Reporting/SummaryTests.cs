using System.Linq;
using AutoSpan.Fody.Reporting;
using AutoSpan.Fody.Selection;
using Xunit;

namespace AutoSpan.Tests.Reporting;

/// <summary>The one line that a build shows.</summary>
public sealed class SummaryTests
{
    [Theory]
    [InlineData(0, "Shop: 0 methods woven.")]
    [InlineData(1, "Shop: 1 method woven.")]
    [InlineData(2, "Shop: 2 methods woven.")]
    public void CountsWhatWasWoven(int woven, string expected) => Assert.Equal(expected, Summary.Of(Report(woven), null));

    [Fact]
    public void CountsWhatWasLeftByReason()
    {
        var report = Report(
            24, SkipReason.Trivial, SkipReason.Trivial, SkipReason.Manual, SkipReason.Generated, SkipReason.CannotBeWoven, SkipReason.CannotBeWoven);

        Assert.Equal(
            "Shop: 24 methods woven; not woven: 2 trivial, 1 manual, 1 generated, 2 unsupported.",
            Summary.Of(report, null));
    }

    // Methods that no rule includes are not counted.
    [Fact]
    public void SaysNothingOfWhatNobodyWanted() =>
        Assert.Equal("Shop: 3 methods woven.", Summary.Of(Report(3, SkipReason.NotIncluded, SkipReason.Excluded, SkipReason.NoBody), null));

    [Fact]
    public void NamesTheReport() =>
        Assert.Equal("Shop: 1 method woven; not woven: 1 trivial. The report gives the reason for each: obj/Shop.autospan.json",
            Summary.Of(Report(1, SkipReason.Trivial), "obj/Shop.autospan.json"));

    [Fact]
    [Trait("Fault", "T6")]
    public void CountsTheHandlersThatNoRuleTraces()
    {
        var report = Report(2, SkipReason.NotIncluded, SkipReason.NotIncluded, SkipReason.Excluded, SkipReason.NotIncluded);
        foreach (var entry in report.Skipped.Take(3))
            entry.Route = "GET /orders";

        Assert.Equal(
            "Shop: 2 methods woven; not woven: 2 minimal API handlers "
            + "(to trace them: <Include members=\"lambda\" visibility=\"internal private\" />).",
            Summary.Of(report, null));
    }

    [Fact]
    [Trait("Fault", "B8")]
    public void SaysWhyNothingWasWoven() => Assert.Equal("Shop: 0 methods woven (no rule fits).", Summary.Of(Report(0), null, "no rule fits"));

    static WeaveReport Report(int woven, params SkipReason[] skipped) => new()
    {
        Assembly = "Shop",
        Woven = [.. Enumerable.Range(0, woven).Select(_ => new WovenEntry())],
        Skipped = [.. skipped.Select(reason => new SkippedEntry { Reason = reason.ToString() })]
    };
}
