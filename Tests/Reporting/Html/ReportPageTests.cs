using System;
using System.IO;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AutoSpan.Fody.Reporting;
using AutoSpan.Fody.Reporting.Json;
using Xunit;

namespace AutoSpan.Tests.Reporting.Html;

/// <summary>The page as a file: the JSON report, and nothing that could do harm or ask a network.</summary>
public sealed class ReportPageTests
{
    const string Hostile = "</script><script>alert(\"1\")</script><!--<script>&amp;'\"{style-hash}{report}\u202e";

    [Fact]
    public void ItHoldsTheJsonReport()
    {
        var held = Content(SampleReport.Page(SampleReport.Report), "report");

        Assert.Equal(SampleReport.Report.Json(), ReportReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(held))).Json());
    }

    [Theory]
    [InlineData("style", "style-src")]
    [InlineData("script", "script-src")]
    public void OnlyItsOwnScriptAndStyleMayRun(string element, string directive)
    {
        var page = SampleReport.Page(SampleReport.Report, trace: "null");
        var content = Regex.Match(page, $"<{element}>(.*?)</{element}>", RegexOptions.Singleline).Groups[1].Value;
        var policy = Regex.Match(page, "Content-Security-Policy\" content=\"([^\"]+)\"").Groups[1].Value;

        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.Contains($"{directive} 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatLooksLikeMarkupIsText()
    {
        var usual = SampleReport.Page(SampleReport.Report);
        var rule = new RuleEntry(Hostile, Hostile, 3);
        var report = SampleMethods.Report(SampleMethods.Woven(Hostile, Hostile, rule, Hostile)) with { Assembly = Hostile };
        var page = SampleReport.Page(report, trace: $"\"{JsonEncoded(Hostile)}\"");

        foreach (var markup in new[] { "<script", "</script", "<!--", "<style", "<meta" })
            Assert.Equal(Regex.Count(usual, markup), Regex.Count(page, markup));
        Assert.Contains($"<title>AutoSpan report: {WebUtility.HtmlEncode(Hostile.Replace("\u202e", @"\u202e", StringComparison.Ordinal))}</title>", page);
        Assert.DoesNotContain('\u202e', page);
    }

    [Fact]
    public void ItIsTheSameEveryTimeAndHasNoByteOrderMark() =>
        Assert.Equal(SampleReport.Page(SampleReport.Report), SampleReport.Page(SampleReport.Report with { Methods = [.. SampleReport.Report.Methods] }));

    [Fact]
    public void WithoutJavaScriptItCountsAndSaysWhereTheRestIs()
    {
        var page = SampleReport.Page(SampleReport.Report);

        Assert.Contains(">3 methods woven, 3 not woven.</p>", page);
        Assert.Contains("<noscript>", page);
    }

    [Fact]
    public void ItAddsLittleToTheJson()
    {
        var report = SampleReport.Large(20_000);

        // Besides the scripts, of the JSON only what looks like markup gets longer.
        Assert.InRange(SampleReport.Page(report).Length, report.Json().Length, report.Json().Length + 60_000);
    }

    static string Content(string page, string id) => Regex.Match(page, $"id=\"{id}\">(.*?)</script>", RegexOptions.Singleline).Groups[1].Value;

    static string JsonEncoded(string text) => text.Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\u202e", "\\u202e", StringComparison.Ordinal);
}
