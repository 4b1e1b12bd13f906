using System;
using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Fody.Reporting.Html;

/// <summary>Methods by type: a body of the table for each type, and in it a row that names the type and one for each method.</summary>
internal sealed class MethodTable(PageWriter page)
{
    /// <param name="kind">The class of the table, which the style knows.</param>
    /// <param name="methods">The methods.</param>
    /// <param name="columns">The headings after the first, which is the method's.</param>
    /// <param name="writeCells">Writes a method's cells after the first.</param>
    public void Write<TEntry>(string kind, IEnumerable<TEntry> methods, IReadOnlyList<string> columns, Action<TEntry> writeCells)
        where TEntry : MethodEntry
    {
        page.Markup($"<table class=\"{kind}\">\n<thead><tr><th>Method</th>");
        foreach (var column in columns)
            page.Markup($"<th>{column}</th>");

        page.Markup("</tr></thead>\n");
        foreach (var type in methods.GroupBy(method => method.Type).OrderBy(type => type.Key, StringComparer.Ordinal))
        {
            page.Markup("<tbody><tr><th colspan=\"").Number(columns.Count + 1).Markup("\">").Text(type.Key).Markup("</th></tr>\n");
            foreach (var method in type)
            {
                page.Markup("<tr><td>").Text(method.Member).Markup("</td>");
                writeCells(method);
                page.Markup("</tr>\n");
            }

            page.Markup("</tbody>\n");
        }

        page.Markup("</table>\n");
    }
}
