using AutoSpan.Fody.Reporting;
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
          </Include>
          <Set type="Tagged">
            <Tag name="order.color" value="order.Headers['color']" />
          </Set>
          <Event type="Tagged" method="Complete" name="completed" on="return">
            <Tag name="order.total" value="return.Total" />
          </Event>
          <Event type="Tagged" method="Returning" on="exception" />
          <Event type="Tagged" method="SyncUnused" arguments="none" />
        </AutoSpan>
        """;

    static readonly WeaveReport Report = Reports.OfCases(Configuration);

    [Fact]
    public void ASpanHasItsTagsAsTheyWereWrittenAndTheRuleOfEach()
    {
        var span = Report.Span("Tagged.Async");

        Assert.Equal(("Tagged.Async", "Internal", "Cases"), (span.Name, span.Kind, span.Source));
        Assert.Equal(("return == null", "order.Headers"), (span.ErrorWhen, span.RemoteParent));
        Assert.Equal(
            [
                "team = 'core' by AutoSpan",
                "autospan.argument.count = count by Include",
                "order.id = order?.Id by Include",
                "order.password = *** of order.Password by Include",
                "order.color = order.Headers['color'] by Set"
            ],
            span.Tags.Described());
        Assert.False(span.IsEvent);
    }

    [Fact]
    public void AResultIsATagToo() => Assert.Contains("autospan.return = return by Include", Report.Span("TaggedArguments.Lookup").Tags.Described());

    [Theory]
    [InlineData("Complete", "completed", "return")]
    [InlineData("Returning", "Tagged.Returning", "exception")]
    [InlineData("SyncUnused", "Tagged.SyncUnused", "entry")]
    public void AnEventHasItsMomentAndNothingThatSpansHave(string method, string name, string moment)
    {
        var entry = Report.Find("Tagged." + method);
        var made = entry.Span!;

        Assert.Equal((name, moment, "Cases"), (made.Name, made.On, made.Source));
        Assert.Equal((null, null, null), (made.Kind, made.ErrorWhen, made.RemoteParent));
        Assert.Contains(entry.Settings, setting => setting.Name == "on" && setting.Value == moment);
        Assert.DoesNotContain(entry.Settings, setting => setting.Name == "kind");
    }

    [Fact]
    public void AnEventHasItsTags() => Assert.Equal(
        [
            "team = 'core' by AutoSpan",
            "autospan.argument.count = count by Include",
            "order.id = order?.Id by Include",
            "order.password = *** of order.Password by Include",
            "order.color = order.Headers['color'] by Set",
            "order.total = return.Total by Event"
        ],
        Report.Span("Tagged.Complete").Tags.Described());

    [Fact]
    public void WhatDoesNotApplyToAMethodIsNotThere()
    {
        var decide = Report.Span("TaggedArguments.Decide");

        Assert.Equal(["team = 'core' by AutoSpan", "autospan.return = return by Include"], decide.Tags.Described());
        Assert.Equal((null, null), (decide.ErrorWhen, decide.RemoteParent));
    }
}
