using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using AutoSpan.Fody.Configuration;
using AutoSpan.Fody.Rules.Selectors;
using AutoSpan.Fody.Rules.Settings;
using AutoSpan.Fody.Rules.Tags;
using AutoSpan.Fody.Rules.Templates;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Configuration;

public sealed class DocumentationTests
{
    private static readonly string s_text = RepositoryFiles.Read("docs", "configuration.md");

    [Fact]
    public void TableListsTheRules() =>
        Assert.Equal(ElementDefinition.Rules.Select(r => $"<{r.Name}>"), Rows("## Rules").Select(r => r[0]));

    [Fact]
    public void TablesAreThoseOfTheDefinitions()
    {
        CommittedFile document = new("docs/configuration.md");

        var text = ReferenceTable.Replace(document.Read(), "selectors", SelectorAttribute.All);
        text = ReferenceTable.Replace(text, "settings", Setting.OfSpans);
        text = ReferenceTable.Replace(text, "options", Option.All);
        text = ReferenceTable.Replace(text, "tags", TagAttribute.All);
        text = ReferenceTable.Replace(text, "events", Setting.OfEvents.Except(Setting.OfSpans));
        document.AssertIs(text, GetType());
    }

    [Fact]
    public void SentenceListsTheSettingsOfEvents()
    {
        var sentence = Regex.Match(s_text, "^Of the settings, an event has (.*?)\\.", RegexOptions.Multiline).Groups[1].Value;

        Assert.Equal(
            Setting.OfEvents.Intersect(Setting.OfSpans).Select(a => a.Name),
            Regex.Matches(sentence, "`(\\w+)`").Select(m => m.Groups[1].Value));
    }

    [Fact]
    public void TableListsThePlaceholders() =>
        Assert.Equal(Placeholder.All.Select(p => $"{{{p.Word}}}"), Rows("## Templates").Take(Placeholder.All.Count).Select(r => r[0]));

    [Fact]
    public void TableListsTheFiltersWithWhatTheyDo()
    {
        var rows = Rows("## Templates").Skip(Placeholder.All.Count).ToArray();

        Assert.Equal(NameFilter.All.Select(f => f.Word), rows.Select(r => r[0].Split('(')[0]));
        var names = new MethodNames("", "", "", "PlaceHTTPOrderAsync");
        Assert.All(rows, r => Assert.Equal(r[1], TemplateParser.Parse($"{{Method|{r[0]}}}", "name").Value!.TryResolve(names)));
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
