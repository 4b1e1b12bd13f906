using System;
using System.IO;
using AutoSpan.Fody.Configuration;
using AutoSpan.Fody.Diagnostics;

namespace AutoSpan.Fody.Reporting;

/// <summary>The report on disk, in the configured format. A report in another format is deleted.</summary>
/// <param name="Path">The path of the report; null if there is none.</param>
/// <param name="Fault">The reason if the report could not be written; otherwise null.</param>
internal sealed record ReportFile(string? Path, Diagnostic? Fault)
{
    /// <summary>Writes the report. The assembly is valid without it, so a write error does not stop the build.</summary>
    public static ReportFile Write(WeaveReport report, ReportFormat format, string assemblyFile)
    {
        try
        {
            if (format != ReportFormat.Json)
                File.Delete(JsonReport.PathFor(assemblyFile));
            if (format != ReportFormat.Html)
                File.Delete(HtmlReport.PathFor(assemblyFile));

            var path = format switch
            {
                ReportFormat.Json => JsonReport.Write(report, assemblyFile),
                ReportFormat.Html => HtmlReport.Write(report, assemblyFile),
                _ => null
            };
            return new ReportFile(path, null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new ReportFile(null, Catalogue.ReportNotWritten.Of(report.Assembly, fault.Message));
        }
    }
}
