using System;
using System.IO;
using TraceTree;

// The namespace in which a reader's registration of OpenTelemetry looks for such methods.
namespace OpenTelemetry.Trace;

public static class TraceTreeExporterExtensions
{
    /// <summary>Prints each trace as a tree on standard output when it is complete.</summary>
    public static TracerProviderBuilder AddTraceTreeExporter(this TracerProviderBuilder builder) =>
        builder.AddTraceTreeExporter(Console.Out);

    /// <summary>Writes each trace as a tree when it is complete; without colours unless the writer is a terminal's.</summary>
    public static TracerProviderBuilder AddTraceTreeExporter(this TracerProviderBuilder builder, TextWriter writer) =>
        builder.AddProcessor(new SimpleActivityExportProcessor(new TraceTreeExporter(TraceConsole.On(writer))));
}
