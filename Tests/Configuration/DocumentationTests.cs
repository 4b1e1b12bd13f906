using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using AutoSpan.Fody.Configuration;
using AutoSpan.Fody.Rules.Templates;
using Xunit;

namespace AutoSpan.Tests.Configuration;

public sealed class DocumentationTests
{
    private static readonly string s_text = RepositoryFiles.Read("docs", "configuration.md");

    [Fact]
    public void Documentation_lists_the_rules() =>
        Assert.Equal(ElementDefinition.Rules.Select(r => $"<{r.Name}>"), Rows("## Rules").Select(r => r[0]));

    [Fact]
    public void Documentation_lists_the_selectors_and_their_words() =>
        Same(SelectorTable.All, Rows("## Selectors"));

    [Fact]
    public void Documentation_lists_the_settings_and_their_words() =>
        Same(SettingTable.All, Rows("## Settings"));

    [Fact]
    public void Documentation_lists_the_options_and_their_words() =>
        Same(OptionTable.All, Rows("### On `<AutoSpan>` only"));

    [Fact]
    public void Documentation_lists_the_attributes_of_tags() =>
        Assert.Equal(TagTable.All.Select(a => a.Name), Rows("## Tags").Select(r => r[0]));

    [Fact]
    public void Documentation_lists_the_settings_of_events()
    {
        Same(SettingTable.OfEvents.Except(SettingTable.All), Rows("## Events"));

        var sentence = Regex.Match(s_text, "^Of the settings, an event has (.*?)\\.", RegexOptions.Multiline).Groups[1].Value;
        Assert.Equal(
            SettingTable.OfEvents.Intersect(SettingTable.All).Select(a => a.Name),
            Regex.Matches(sentence, "`(\\w+)`").Select(m => m.Groups[1].Value));
    }

    [Fact]
    public void Documentation_lists_the_placeholders() =>
        Assert.Equal(Placeholder.All.Select(p => $"{{{p.Word}}}"), Rows("## Templates").Take(Placeholder.All.Count).Select(r => r[0]));

    [Fact]
    public void Documentation_lists_the_filters_with_what_they_do()
    {
        var rows = Rows("## Templates").Skip(Placeholder.All.Count).ToArray();

        Assert.Equal(NameFilter.All.Select(f => f.Word), rows.Select(r => r[0].Split('(')[0]));
        var names = new MethodNames("", "", "", "PlaceHTTPOrderAsync");
        Assert.All(rows, r => Assert.Equal(r[1], TemplateParser.Parse($"{{Method|{r[0]}}}", "name").Value!.TryResolve(names)));
    }

    private static void Same<T>(IEnumerable<AttributeDefinition<T>> table, IReadOnlyList<string[]> rows)
    {
        var known = table.ToDictionary(d => d.Name);

        Assert.Equal(known.Keys.Order(), rows.Select(r => r[0]).Order());
        // "The same words" spares the reader a repetition.
        foreach (var row in rows.Where(r => r[0] != "typeVisibility" && known[r[0]].Words.Count > 0))
            Assert.Equal(known[row[0]].Words, row.Skip(1).Take(known[row[0]].Words.Count));
    }

    /// <summary>The words in code style of each row of the tables under a heading, up to the next heading.</summary>
    private static IReadOnlyList<string[]> Rows(string heading)
    {
        var section = Regex.Match(
            s_text, $@"^{Regex.Escape(heading)}\n(.*?)(?=^##|\z)", RegexOptions.Singleline | RegexOptions.Multiline).Groups[1].Value;
        return
        [
            .. section.Split('\n').Where(l => l.StartsWith("| `", System.StringComparison.Ordinal))
                .Select(l => Regex.Matches(l, "`([^`]+)`").Select(m => m.Groups[1].Value).ToArray())
        ];
    }
}
