using System;
using System.IO;
using System.Linq;
using System.Text;
using AutoSpan.Fody.Reporting;
using AutoSpan.Fody.Reporting.Json;
using AutoSpan.Fody.Selection;
using Xunit;

namespace AutoSpan.Tests.Reporting.Json;

/// <summary>A report is read back as it was written.</summary>
public sealed class ReportReaderTests
{
    const string Configuration =
        """
        <AutoSpan source="Cases" kind="Server">
          <Tag name="team" text="core" />
          <Include type="*" arguments="all" remoteParent="order.Headers">
            <Tag name="order.id" value="order.Id" />
            <Tag name="order.password" value="order.Password" />
          </Include>
          <Set type="Loops" parent="root" />
          <Event type="Tagged" method="Complete" name="completed" on="return" />
          <Exclude type="Noise" />
        </AutoSpan>
        """;

    [Fact]
    public void NothingIsLost()
    {
        var report = Reports.OfCases(Configuration);
        var again = Read(report.Json());

        Assert.Equal(report.Json(), again.Json());
        Assert.Equal(report.Rules, again.Rules);
        Assert.Equal(report.Methods.Select(Described), again.Methods.Select(Described));
    }

    // Names from all over the world, obfuscated ones, quotes, and what JSON escapes.
    [Fact]
    public void ForeignLettersAndQuotesSurvive()
    {
        const string name = "Größe \"quoted\" \\ 名前 😀 \u0001\u0000\r\n\t\u202e\ufffe\uffff </script>";
        var half = name + "\ud800" + name + "\udc00";
        var rule = new RuleEntry($"<Include type=\"{half}\" />", half, 3);
        var report = SampleMethods.Report(SampleMethods.Woven(half, half, rule), SampleMethods.Skipped(half, "M", SkipReason.Trivial)) with { Assembly = half };
        var json = report.Json();

        Assert.Equal(Described(report.Methods[1]), Described(Read(json).Methods[1]));
        Assert.Equal((half, rule), (Read(json).Assembly, Read(json).Methods.Single(method => method.IsWoven).Rule));
        Assert.DoesNotContain(json, character => character is '\u202e' or '\ufffe' or '\u0001' || (char.IsControl(character) && character != '\n'));
    }

    [Theory]
    [InlineData("", "It is not a complete AutoSpan report: ")]
    [InlineData("hello", "It is not a complete AutoSpan report: ")]
    [InlineData("[1]", "It is not an AutoSpan report: it has no 'version' and 'types'.")]
    [InlineData("{\"resourceSpans\":[]}", "It is not an AutoSpan report: it has no 'version' and 'types'.")]
    [InlineData("{\"version\":\"x\",\"types\":[]}", "It is not a complete AutoSpan report: ")]
    [InlineData("{\"version\":2,\"types\":[]}", "It has version 2 of the format. This AutoSpan reads up to version 1: use a newer one.")]
    [InlineData("{\"version\":1,\"types\":[]}", "It is not a complete AutoSpan report: an entry of 'the report' has no 'assembly'.")]
    public void WhatIsNoReportIsToldInOneLine(string text, string expected)
    {
        var error = Assert.Throws<ReportException>(() => Read(text));

        Assert.StartsWith(expected, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void AReportThatIsCutOffIsToldWhereverItIsCut()
    {
        var json = SampleMethods.Report(SampleMethods.Woven("Shop.A", "M"), SampleMethods.Skipped("Shop.B", "N", SkipReason.Noise)).Json();

        // With the last array, everything is there.
        for (var length = 0; length < json.LastIndexOf(']'); length++)
            Assert.Throws<ReportException>(() => Read(json[..length]));
    }

    static WeaveReport Read(string json) => ReportReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    static string Described(MethodEntry method) =>
        $"{method with { Settings = [], Span = null }} {string.Join(' ', method.Settings)} {method.Span} {string.Join(' ', method.Span?.Tags ?? [])}"
            .Replace(method.Span?.Tags.ToString() ?? "-", "", StringComparison.Ordinal);
}
