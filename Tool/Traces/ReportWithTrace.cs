using System.Collections.Generic;
using System.IO;
using System.Linq;
using AutoSpan.Fody.Reporting;
using AutoSpan.Fody.Reporting.Html;
using AutoSpan.Tool.Terminal;

namespace AutoSpan.Tool.Traces;

/// <summary>Writes the HTML report with what was observed: what each method cost, what floods, and where the time went.</summary>
internal static class ReportWithTrace
{
    /// <param name="report">The report of the build.</param>
    /// <param name="traceFiles">Traces of the program in the JSON format of OTLP.</param>
    /// <param name="output">What the page is written to.</param>
    /// <returns>What was observed.</returns>
    /// <exception cref="UserError">A file cannot be used. Nothing is written.</exception>
    public static ObservedReport Write(WeaveReport report, IReadOnlyList<string> traceFiles, TextWriter output)
    {
        var observed = ObservedReport.Join(report, traceFiles.SelectMany(TraceFile.Read).DistinctBy(span => (span.TraceId, span.SpanId)));
        ReportPage.Write(report, output, TraceJson.Write(observed, traceFiles.Select(file => Path.GetFileName(file))));
        return observed;
    }
}
