using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Reporting;
using AutoSpan.Tests.Reporting;
using AutoSpan.Tool.Traces;
using Xunit;
using static AutoSpan.Tests.Tool.Traces.TraceText;

namespace AutoSpan.Tests.Tool.Traces;

/// <summary>Many short spans, and the rules that calm them.</summary>
public sealed class FloodTests
{
    const string Rules =
        """
        <Include type="Loops|Marked|TaggedPlaces|Names*" members="method property constructor operator localFunction lambda"
                 visibility="public internal private" trivial="include" />
        """;

    [Fact]
    public void ManyShortSpansAreAFlood()
    {
        var floods = Flood.In(Observed("Shop.A.Short", 500, 20));

        var flood = Assert.Single(floods);
        Assert.Equal(("Short", 500), (flood.Cost.Methods[0].Name, flood.Cost.Calls));
        Assert.Equal("<Exclude namespace=\"Shop\" type=\"A\" method=\"Short\" />", flood.Rule);
    }

    [Theory]
    [InlineData("few", 50, 20)]
    [InlineData("long", 500, 2000)]
    public void FewOrLongSpansAreNone(string _, int spans, int microseconds) => Assert.Empty(Flood.In(Observed("Shop.A.Short", spans, microseconds)));

    [Fact]
    public void ASmallPartOfAllSpansIsNone()
    {
        var report = SampleMethods.Report(SampleMethods.Woven("Shop.A", "Short"));
        var observed = ObservedReport.Join(report, Spans("Shop.A.Short", 200, 20, "a").Concat(Spans("Other", 10_000, 20, "b")));

        Assert.Empty(Flood.In(observed));
    }

    [Fact]
    public void WhatFailsIsStillSeen()
    {
        var report = SampleMethods.Report(SampleMethods.Woven("Shop.A", "Short"));
        var spans = Spans("Shop.A.Short", 500, 20, "a").Select((span, number) => span with { IsError = number % 10 == 0 });

        Assert.Equal(
            "<Event namespace=\"Shop\" type=\"A\" method=\"Short\" on=\"exception\" />", Assert.Single(Flood.In(ObservedReport.Join(report, spans))).Rule);
    }

    [Fact]
    public void RecursionKeepsTheOutermostSpan()
    {
        var report = SampleMethods.Report(SampleMethods.Woven("Shop.A", "Walk"));
        var spans = Enumerable.Range(1, 500).Select(number => Span($"{number}", number % 100 == 1 ? "" : $"{number - 1}", "Shop.A.Walk", number, number + 20));

        Assert.Equal(
            "<Set namespace=\"Shop\" type=\"A\" method=\"Walk\" recursion=\"suppress\" />", Assert.Single(Flood.In(ObservedReport.Join(report, spans))).Rule);
    }

    [Fact]
    public void AnAttributeInCodeIsOverriddenInCode()
    {
        var report = SampleMethods.Report(SampleMethods.Woven("Shop.A", "Short", new RuleEntry("[WithSpan] on the type", null, 0)));

        Assert.Equal("[NoSpan]", Assert.Single(Flood.In(ObservedReport.Join(report, Spans("Shop.A.Short", 500, 20, "a")))).Rule);
    }

    // Of every kind of member that the cases have: the rule, pasted at the end, does what it is for.
    [Fact]
    public void APastedRuleLeavesOutItsMethod()
    {
        var before = Reports.OfCases($"<AutoSpan>{Rules}</AutoSpan>");
        var byRules = before.Woven.Where(method => !method.Rule!.Text.StartsWith('[')).ToList();
        var floods = byRules.Select(method => method.FullName).Distinct().SelectMany(name => Flood.In(ObservedReport.Join(before, Spans(name, 100, 20, "a"))));

        var after = Reports.OfCases($"<AutoSpan>{Rules}{string.Concat(floods.Select(flood => flood.Rule).Distinct())}</AutoSpan>");

        Assert.True(byRules.Count > 50);
        Assert.Equal(before.Woven.Except(byRules).Select(method => method.FullName), after.Woven.Select(method => method.FullName));
    }

    static ObservedReport Observed(string function, int spans, int microseconds) => ObservedReport.Join(
        SampleMethods.Report(SampleMethods.Woven("Shop.A", "Short"), SampleMethods.Woven("Shop.A", "Other")), Spans(function, spans, microseconds, "a"));

    static IEnumerable<ObservedSpan> Spans(string function, int spans, int microseconds, string ids) =>
        Enumerable.Range(0, spans).Select(number => Span($"{ids}{number}", "", function, number, number + microseconds));
}
