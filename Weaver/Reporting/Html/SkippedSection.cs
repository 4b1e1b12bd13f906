using System.Linq;

namespace AutoSpan.Fody.Reporting.Html;

/// <summary>The methods that are not woven for one reason.</summary>
internal sealed class SkippedSection(SkipHeading heading, WeaveReport report, RuleIndex rules, PageWriter page)
{
    private readonly SkippedEntry[] _methods = [.. report.Skipped.Where(heading.Covers)];

    public void Write()
    {
        if (_methods.Length == 0)
            return;

        page.Markup($"<details id=\"{heading.Reason}\"{(heading.IsOpen ? " open=\"open\"" : string.Empty)}><summary><h2>{heading.Title}</h2> ")
            .Number(_methods.Length).Markup($"</summary>\n<p>{heading.Explanation}</p>\n");
        new MethodTable(page).Write("left", _methods, heading.IsTold ? ["Reason", "Rule"] : ["Rule"], WriteCells);
        page.Markup("</details>\n");
    }

    private void WriteCells(SkippedEntry entry)
    {
        if (heading.IsTold)
            page.Markup("<td>").Text(entry.Detail).Markup("</td>");

        RuleTable.WriteLink(entry.Decider, rules, page);
    }
}
