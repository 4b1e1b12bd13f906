using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AutoSpan.Fody.Reporting;
using AutoSpan.Fody.Selection;
using AutoSpan.Tests.Configuration;
using Xunit;

namespace AutoSpan.Tests.Reporting;

/// <summary>docs/report.md has the names that the report has: users' programs read them.</summary>
public sealed class DocumentationTests
{
    static readonly string Document = RepositoryFiles.Read("docs", "report.md");

    [Theory]
    [InlineData("Every method:", typeof(MethodEntry))]
    [InlineData("A woven method:", typeof(WovenEntry))]
    [InlineData("A tag:", typeof(TagEntry))]
    [InlineData("A method that is not woven:", typeof(SkippedEntry))]
    public void EachNameIsExplained(string table, Type entry) => Assert.Equal(NamesOf(entry), RowsAfter(table));

    [Fact]
    public void EachReasonIsExplained() => Assert.Equal(Enum.GetNames<SkipReason>(), RowsAfter("| reason | meaning |"));

    [Fact]
    public void TheExampleIsAReport()
    {
        using var example = JsonDocument.Parse(Regex.Match(Document, "```json\n(.+?)```", RegexOptions.Singleline).Groups[1].Value);

        Assert.Equal(NamesOf(typeof(WeaveReport)), example.RootElement.EnumerateObject().Select(property => property.Name));
        AssertInOrder(example.RootElement.GetProperty("woven"), typeof(WovenEntry));
        AssertInOrder(example.RootElement.GetProperty("skipped"), typeof(SkippedEntry));
        AssertInOrder(example.RootElement.GetProperty("woven")[0].GetProperty("tags"), typeof(TagEntry));
    }

    // Every property is in one of the entries, in the order in which it is written.
    static void AssertInOrder(JsonElement entries, Type type)
    {
        string[] known = [.. type.BaseType == typeof(MethodEntry) ? NamesOf(typeof(MethodEntry)) : [], .. NamesOf(type)];
        List<string[]> shown = [.. entries.EnumerateArray().Select(entry => entry.EnumerateObject().Select(property => property.Name).ToArray())];

        Assert.All(shown, names => Assert.Equal(known.Intersect(names), names));
        Assert.Empty(known.Except(shown.SelectMany(names => names)));
    }

    static IEnumerable<string> NamesOf(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Select(property => property.GetCustomAttribute<DataMemberAttribute>()).OfType<DataMemberAttribute>()
        .OrderBy(member => member.Order).Select(member => member.Name!);

    static IEnumerable<string> RowsAfter(string heading) =>
        Document[(Document.IndexOf(heading, StringComparison.Ordinal) + heading.Length)..].TrimStart().Split('\n')
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => Regex.Match(line, @"^\| `(\w+)`")).Where(row => row.Success).Select(row => row.Groups[1].Value);
}
