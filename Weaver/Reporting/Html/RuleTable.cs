using System.Globalization;

namespace AutoSpan.Fody.Reporting.Html;

/// <summary>The rules that had their say, with what came of each.</summary>
internal sealed class RuleTable(RuleIndex rules, PageWriter page)
{
    public void Write()
    {
        if (rules.All.Count == 0)
            return;

        page.Markup("<h2>Rules</h2>\n<table class=\"rules\">\n")
            .Markup("<tr><th>Rule</th><th>Place</th><th>Woven</th><th>Not woven</th></tr>\n");
        foreach (var rule in rules.All)
        {
            page.Markup("<tr id=\"r").Number(rules.NumberOf(rule)).Markup("\"><td>").Text(rule.Text)
                .Markup("</td><td>").Text(PlaceOf(rule, rule.File))
                .Markup("</td><td>").Number(rules.WovenBy(rule))
                .Markup("</td><td>").Number(rules.LeftBy(rule))
                .Markup("</td></tr>\n");
        }

        page.Markup("</table>\n");
    }

    /// <summary>Writes a cell that leads from a method to its rule: the file's name and the line, or without them the rule itself.</summary>
    public static void WriteLink(DecidingRule? rule, RuleIndex rules, PageWriter page)
    {
        page.Markup("<td>");
        if (rule is not null)
        {
            var name = rule.File?.Substring(rule.File.LastIndexOfAny(['/', '\\']) + 1);
            page.Markup("<a href=\"#r").Number(rules.NumberOf(rule)).Markup("\">").Text(name is null ? rule.Text : PlaceOf(rule, name)).Markup("</a>");
        }

        page.Markup("</td>");
    }

    private static string PlaceOf(DecidingRule rule, string? file) =>
        rule.Line == 0 ? file ?? string.Empty : $"{file}:{rule.Line.ToString(CultureInfo.InvariantCulture)}";
}
