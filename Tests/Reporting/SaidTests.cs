using System.Linq;
using System.Text.Json;
using Xunit;

namespace AutoSpan.Tests.Reporting;

/// <summary>What the report contains for spans and events: the kind, the tags, the error condition, and the remote parent.</summary>
public sealed class SaidTests
{
    const string Configuration =
        """
        <AutoSpan source="Cases">
          <Tag name="team" text="core" />
          <Include type="Tagged|TaggedArguments" trivial="include" arguments="count" return="value" errorWhen="return == null" remoteParent="order.Headers">
            <Tag name="order.id" value=" order?.Id " />
            <Tag name="order.password" value="order.Password" />
            <Tag name="order.color" value="order.Headers['color']" />
          </Include>
          <Event type="Tagged" method="Complete" name="completed" on="return">
            <Tag name="order.total" value="return.Total" />
          </Event>
          <Event type="Tagged" method="Returning" on="exception" />
          <Event type="Tagged" method="SyncUnused" arguments="none" />
        </AutoSpan>
        """;

    static readonly JsonElement Report = ReportReader.OfCases(Configuration);

    [Fact]
    public void ASpanHasItsTagsAsTheyWereWritten()
    {
        var span = Report.Find("woven", "Tagged.Async");

        Assert.Equal(("Tagged.Async", "Internal", "Cases"), (span.Text("span"), span.Text("kind"), span.Text("source")));
        Assert.Equal(("return == null", "order.Headers"), (span.Text("errorWhen"), span.Text("remoteParent")));
        Assert.Equal(
            [
                """{"name":"team","text":"core"}""",
                """{"name":"autospan.argument.count","value":"count"}""",
                """{"name":"order.id","value":"order?.Id"}""",
                """{"name":"order.password","value":"order.Password","redacted":true}""",
                """{"name":"order.color","value":"order.Headers['color']"}"""
            ],
            span.Tags());
        span.AssertHasNot("event", "on");
    }

    [Fact]
    public void AResultIsATagToo() =>
        Assert.Contains("""{"name":"autospan.return","value":"return"}""", Report.Find("woven", "TaggedArguments.Lookup").Tags());

    [Theory]
    [InlineData("Complete", "completed", "return")]
    [InlineData("Returning", "Tagged.Returning", "exception")]
    [InlineData("SyncUnused", "Tagged.SyncUnused", "entry")]
    public void AnEventHasItsMomentAndNothingThatSpansHave(string method, string name, string moment)
    {
        var entry = Report.Find("woven", "Tagged." + method);

        Assert.Equal((name, moment, "Cases"), (entry.Text("event"), entry.Text("on"), entry.Text("source")));
        entry.AssertHasNot("span", "kind", "errorWhen", "remoteParent");
    }

    [Fact]
    public void AnEventHasItsTags() => Assert.Equal(
        [
            """{"name":"team","text":"core"}""",
            """{"name":"autospan.argument.count","value":"count"}""",
            """{"name":"order.id","value":"order?.Id"}""",
            """{"name":"order.password","value":"order.Password","redacted":true}""",
            """{"name":"order.color","value":"order.Headers['color']"}""",
            """{"name":"order.total","value":"return.Total"}"""
        ],
        Report.Find("woven", "Tagged.Complete").Tags());

    [Fact]
    public void WhatDoesNotApplyToAMethodIsNotThere()
    {
        var decide = Report.Find("woven", "TaggedArguments.Decide");

        Assert.Equal(["""{"name":"team","text":"core"}""", """{"name":"autospan.return","value":"return"}"""], decide.Tags());
        decide.AssertHasNot("errorWhen", "remoteParent");
    }

    [Fact]
    public void WithoutTagsThereIsNoList()
    {
        var report = ReportReader.OfCases("""<AutoSpan><Include type="Loops" /></AutoSpan>""");

        report.Find("woven", "Loops.Sum").AssertHasNot("tags");
    }
}
