using System;
using System.IO;
using AutoSpan.Distro.Trees;

// The namespace in which a reader's registration of OpenTelemetry looks for such methods.
namespace OpenTelemetry.Trace;

/// <summary>Registers the exporter that prints traces as trees: the value <c>console</c> of <c>OTEL_TRACES_EXPORTER</c>.</summary>
public static class TraceTreeExporterExtensions
{
    /// <summary>Prints each trace as a tree on standard output when it is complete.</summary>
    /// <param name="builder">The builder of the tracer provider.</param>
    /// <returns>The builder, for further calls.</returns>
    public static TracerProviderBuilder AddTraceTreeExporter(this TracerProviderBuilder builder) =>
        builder.AddTraceTreeExporter(Console.Out);

    /// <summary>Writes each trace as a tree when it is complete; without colours unless the writer is a terminal's.</summary>
    /// <param name="builder">The builder of the tracer provider.</param>
    /// <param name="writer">Where to. It is not closed.</param>
    /// <returns>The builder, for further calls.</returns>
    public static TracerProviderBuilder AddTraceTreeExporter(this TracerProviderBuilder builder, TextWriter writer) =>
        builder.AddProcessor(new SimpleActivityExportProcessor(new TraceTreeExporter(TraceConsole.On(writer))));
}
