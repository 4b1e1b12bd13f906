using System.Collections.Generic;
using System.IO;
using System.Text;
using AutoSpan.Fody.Reporting;
using AutoSpan.Fody.Reporting.Html;

namespace AutoSpan.Tool.Traces;

/// <summary>The HTML report as a file, which is there complete or not at all.</summary>
internal static class ReportPageFile
{
    /// <param name="report">The report.</param>
    /// <param name="traceFiles">Traces; none for the report alone.</param>
    /// <param name="path">Where the page is written. A page that is there is replaced.</param>
    /// <returns>What was observed; null without traces.</returns>
    /// <exception cref="Terminal.UserError">A trace cannot be used.</exception>
    public static ObservedReport? Write(WeaveReport report, IReadOnlyList<string> traceFiles, string path)
    {
        using var page = new StringWriter();
        ObservedReport? observed = null;
        if (traceFiles.Count == 0)
            ReportPage.Write(report, page);
        else
            observed = ReportWithTrace.Write(report, traceFiles, page);

        var temporary = path + ".tmp";
        try
        {
            File.WriteAllText(temporary, page.ToString(), new UTF8Encoding(false));
            File.Move(temporary, path, overwrite: true);
            return observed;
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
