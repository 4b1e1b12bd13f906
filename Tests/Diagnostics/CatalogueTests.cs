using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Tests.Configuration;
using Xunit;

namespace AutoSpan.Tests.Diagnostics;

public sealed class CatalogueTests
{
    private static readonly IReadOnlyList<DiagnosticDescriptor> s_all = DiagnosticDescriptor.All;

    private static readonly string s_text = RepositoryFiles.Read("docs", "diagnostics.md");

    [Fact]
    public void EachNumberIsGivenOnceAndInOrder() =>
        Assert.Equal(s_all.Select(d => d.Id).Distinct().Order(StringComparer.Ordinal), s_all.Select(d => d.Id));

    [Fact]
    public void DocumentationHasEachNumberWithItsSeverity()
    {
        var headings = Regex.Matches(s_text, @"^### (AS\d{4}): .+ \((\w+)\)$", RegexOptions.Multiline)
            .Select(m => $"{m.Groups[1]} {m.Groups[2]}");

        Assert.Equal(s_all.Select(d => $"{d.Id} {d.Severity.ToString().ToLowerInvariant()}"), headings);
    }

    [Fact]
    public void DocumentationGivesCauseAndFixOfEach()
    {
        var sections = Regex.Split(s_text, "^### ", RegexOptions.Multiline).Skip(1);

        Assert.All(sections, s => Assert.Matches(@"^AS\d{4}.*\n\nCause: (.+\n)+\nFix: ", s));
    }

    [Fact]
    public void NumberTellsWhatTheMessageIsAbout()
    {
        IReadOnlyDictionary<char, Severity[]> severities = new Dictionary<char, Severity[]>
        {
            ['1'] = [Severity.Error, Severity.Information],
            ['2'] = [Severity.Warning],
            ['3'] = [Severity.Error, Severity.Warning, Severity.Information],
            ['4'] = [Severity.Error],
            ['5'] = [Severity.Warning],
            ['7'] = [Severity.Error, Severity.Warning, Severity.Information],
            ['9'] = [Severity.Warning]
        };

        Assert.All(s_all, d => Assert.Contains(d.Severity, severities[d.Id[2]]));
    }

    [Fact]
    public void ArgumentsStandWhereTheFormatHasThem()
    {
        var at = new SourceLocation("FodyWeavers.xml", 3, 5);

        var diagnostic = Catalogue.MethodCannotBeWoven.At(at, "Shop.Orders.Place", "{it} returns by reference");

        Assert.Equal("AS3001", diagnostic.Id);
        Assert.Equal(Severity.Warning, diagnostic.Severity);
        Assert.Equal("Shop.Orders.Place cannot be woven: {it} returns by reference. Exclude the method, or remove [WithSpan] from it.", diagnostic.Message);
        Assert.Same(at, diagnostic.Location);
        Assert.Null(Catalogue.AlreadyWoven.Of("Shop").Location);
    }
}
