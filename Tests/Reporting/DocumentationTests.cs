using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AutoSpan.Fody.Reporting;
using AutoSpan.Fody.Reporting.Json;
using AutoSpan.Fody.Selection;
using AutoSpan.Tests.Configuration;
using Xunit;

namespace AutoSpan.Tests.Reporting;

/// <summary>docs/report.md has the names that the report has: users' programs read them.</summary>
public sealed class DocumentationTests
{
    static readonly string Document = RepositoryFiles.Read("docs", "report.md");
    static readonly string Example = Regex.Match(Document, "```json\n(.+?)```", RegexOptions.Singleline).Groups[1].Value;

    [Theory]
    [InlineData("The report:", "")]
    [InlineData("A rule:", "rules")]
    [InlineData("A list of settings:", "settings")]
    [InlineData("A setting:", "settings given")]
    [InlineData("A decision:", "decisions")]
    [InlineData("A tag:", "decisions tags")]
    [InlineData("A type:", "types")]
    [InlineData("A method:", "types methods")]
    public void EachNameIsExplained(string table, string path) => Assert.Equal(NamesIn(Complete(), path).Order(), RowsAfter(table).Order());

    [Fact]
    public void EachReasonIsExplained() => Assert.Equal(Enum.GetNames<SkipReason>(), RowsAfter("| reason | meaning |"));

    [Fact]
    public void TheExampleIsAReport()
    {
        var report = ReportReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(Example)));

        Assert.Equal(Example, report.Json());
        Assert.Equal(6, report.Methods.Count);
    }

    /// <summary>The names of the objects at a path, each once.</summary>
    static IEnumerable<string> NamesIn(string json, string path)
    {
        using var document = JsonDocument.Parse(json);
        IEnumerable<JsonElement> elements = [document.RootElement];
        foreach (var step in path.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            elements = elements.SelectMany(element => element.TryGetProperty(step, out var items) ? items.EnumerateArray() : default);

        return [.. elements.SelectMany(element => element.EnumerateObject()).Select(property => property.Name).Distinct()];
    }

    // Every property has a value in it.
    static string Complete()
    {
        var rule = new RuleEntry("<Include />", "FodyWeavers.xml", 3);
        var given = new SettingEntry("on", "return", rule, 3);
        var woven = SampleMethods.Woven("Shop.A", "M", rule) with { Parameters = "int", Signature = "Shop.A::M()", Route = "GET /", Settings = [given] };
        var span = woven.Span! with { Name = "m", Tags = [new("a", "b", "c", true, rule)], ErrorWhen = "return == null", RemoteParent = "order" };
        var report = SampleMethods.Report(
            woven with { Span = span },
            woven with { Span = span },
            woven with { Name = "N", Span = span with { On = "return" } },
            SampleMethods.Skipped("Shop.A", "O", SkipReason.Noise));
        return (report with { EventDefaults = [new SettingEntry("on", "entry", null, 0)] }).Json();
    }

    static IEnumerable<string> RowsAfter(string heading) =>
        Document[(Document.IndexOf(heading, StringComparison.Ordinal) + heading.Length)..].TrimStart().Split('\n')
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => Regex.Match(line, @"^\| `(\w+)`")).Where(row => row.Success).Select(row => row.Groups[1].Value);
}
