using System;
using System.IO;
using System.Text;
using AutoSpan.Fody.Configuration;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Reporting.Html;
using AutoSpan.Fody.Reporting.Json;

namespace AutoSpan.Fody.Reporting;

/// <summary>The report on disk, beside the intermediate assembly: <c>obj/…/Shop.autospan.json</c>, and the page if it is asked for.</summary>
/// <param name="Path">The path of the page, else of the JSON; null if there is none.</param>
/// <param name="Fault">The reason if the report could not be written; otherwise null.</param>
internal sealed record ReportFile(string? Path, Diagnostic? Fault)
{
    /// <summary>The path of the JSON report of an assembly.</summary>
    public static string JsonFor(string assemblyFile) => System.IO.Path.ChangeExtension(assemblyFile, ".autospan.json");

    /// <summary>The path of the HTML report of an assembly.</summary>
    public static string HtmlFor(string assemblyFile) => System.IO.Path.ChangeExtension(assemblyFile, ".autospan.html");

    /// <summary>
    /// Writes the report, and deletes what an earlier build has left. The assembly is valid without it, so a write error does not stop the build.
    /// </summary>
    public static ReportFile Write(WeaveReport report, ReportFormat format, string assemblyFile)
    {
        string json = JsonFor(assemblyFile), html = HtmlFor(assemblyFile);
        try
        {
            if (format == ReportFormat.None)
                File.Delete(json);
            if (format != ReportFormat.Html)
                File.Delete(html);

            if (format != ReportFormat.None)
                Write(json, output => ReportWriter.Write(report, output));
            if (format == ReportFormat.Html)
                Write(html, output => ReportPage.Write(report, output));

            return new ReportFile(format switch { ReportFormat.Json => json, ReportFormat.Html => html, _ => null }, null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new ReportFile(null, Catalogue.ReportNotWritten.Of(report.Assembly, fault.Message));
        }
    }

    private static void Write(string path, Action<TextWriter> write)
    {
        using var output = new StreamWriter(path, append: false, new UTF8Encoding(false));
        write(output);
    }
}
