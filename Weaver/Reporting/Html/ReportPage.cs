using System.Linq;

namespace AutoSpan.Fody.Reporting.Html;

/// <summary>
/// The report as a self-contained page. Its script only filters. The markup is XML as well, so that tests can read it,
/// and is sparing: an assembly can have many thousands of methods.
/// </summary>
internal sealed class ReportPage(WeaveReport report, PageWriter page)
{
    private readonly RuleIndex _rules = new(report);

    public void Write()
    {
        page.Markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\" />\n")
            .Markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n")
            .Markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\" />\n")
            .Markup("<title>").Text(report.Assembly).Markup(": AutoSpan report</title>\n")
            .Markup("<style>\n").Markup(PageStyle.Text).Markup("\n</style>\n</head>\n<body>\n");

        page.Markup("<h1>").Text(report.Assembly).Markup("</h1>\n");
        WriteCounts();
        page.Markup("<p class=\"filter\" hidden=\"hidden\"><label for=\"filter\">Filter</label> ")
            .Markup("<input id=\"filter\" type=\"search\" placeholder=\"words of a name, tag, rule or reason\" /> "
                + "<output id=\"shown\" for=\"filter\"></output></p>\n");
        new RuleTable(_rules, page).Write();
        new WovenSection(report, _rules, page).Write();
        foreach (var heading in SkipHeading.All)
            new SkippedSection(heading, report, _rules, page).Write();

        page.Markup("<script>\n").Markup(FilterScript.Text).Markup("\n</script>\n</body>\n</html>\n");
    }

    private void WriteCounts()
    {
        page.Markup("<ul class=\"counts\">\n<li><a href=\"#Woven\"><b>").Number(report.Woven.Length).Markup("</b> woven</a></li>\n");
        foreach (var heading in SkipHeading.All)
        {
            if (report.Skipped.Count(heading.Covers) is var count and > 0)
                page.Markup($"<li><a href=\"#{heading.Reason}\"><b>").Number(count).Markup($"</b> {heading.Counted}</a></li>\n");
        }

        page.Markup("</ul>\n");
    }
}
