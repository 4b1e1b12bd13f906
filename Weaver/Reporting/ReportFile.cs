using System;
using System.IO;
using AutoSpan.Fody.Configuration;
using AutoSpan.Fody.Diagnostics;

namespace AutoSpan.Fody.Reporting;

/// <summary>The report on disk, in the format that the configuration asks for; of an earlier one in another format nothing is left.</summary>
/// <param name="Path">Where it is; null where there is none.</param>
/// <param name="Fault">Why there is none although there should be; null otherwise.</param>
internal sealed record ReportFile(string? Path, Diagnostic? Fault)
{
    /// <summary>Writes the report. An assembly without one is as good as with it, so that a file that cannot be written is no reason to stop.</summary>
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
