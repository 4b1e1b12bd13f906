using System;
using System.Linq;

namespace AutoSpan.Fody.Reporting.Html;

/// <summary>The woven methods, with what their spans and events say.</summary>
internal sealed class WovenSection(WeaveReport report, RuleIndex rules, PageWriter page)
{
    private static readonly string[] s_columns = ["Span or event", "Kind", "Source", "Shape", "Rule"];

    public void Write()
    {
        page.Markup("<details id=\"Woven\" open=\"open\"><summary><h2>Woven</h2> ").Number(report.Woven.Length).Markup("</summary>\n");
        if (report.Woven.Length > 0)
        {
            WriteCounts();
            new MethodTable(page).Write("woven", report.Woven, s_columns, WriteCells);
        }

        page.Markup("</details>\n");
    }

    private void WriteCounts()
    {
        var events = report.Woven.Count(entry => entry.Event is not null);
        page.Markup("<p>").Count(report.Woven.Length - events, "span").Markup(" and ").Count(events, "event").Markup(". ");
        var separator = "By shape: ";
        foreach (var shape in report.Woven.GroupBy(entry => entry.Shape)
            .OrderByDescending(shape => shape.Count()).ThenBy(shape => shape.Key, StringComparer.Ordinal))
        {
            page.Markup(separator).Number(shape.Count()).Markup(" ").Text(shape.Key);
            separator = ", ";
        }

        page.Markup(".</p>\n");
    }

    private void WriteCells(WovenEntry entry)
    {
        page.Markup("<td>").Text(entry.Span ?? entry.Event ?? string.Empty);
        WriteWhatItSays(entry);
        page.Markup("</td><td>").Text(entry.Kind ?? $"event on {entry.On}")
            .Markup("</td><td>").Text(entry.Source)
            .Markup("</td><td>").Text(entry.Shape).Markup("</td>");
        RuleTable.WriteLink(entry.Decider, rules, page);
    }

    private void WriteWhatItSays(WovenEntry entry)
    {
        if (entry.Tags is null && entry.ErrorWhen is null && entry.RemoteParent is null)
            return;

        page.Markup("<ul>");
        foreach (var tag in entry.Tags ?? [])
            Write(tag);

        if (entry.ErrorWhen is not null)
            page.Markup("<li>error when <code>").Text(entry.ErrorWhen).Markup("</code></li>");

        if (entry.RemoteParent is not null)
            page.Markup("<li>parent from <code>").Text(entry.RemoteParent).Markup("</code></li>");

        page.Markup("</ul>");
    }

    private void Write(TagEntry tag)
    {
        page.Markup("<li><b>").Text(tag.Name).Markup("</b> ");
        if (tag.Value is null)
            page.Markup("<q>").Text(tag.Text ?? string.Empty).Markup("</q></li>");
        else
            page.Markup("<code>").Text(tag.Value).Markup(tag.Redacted ? "</code> <i>written as ***</i></li>" : "</code></li>");
    }
}
