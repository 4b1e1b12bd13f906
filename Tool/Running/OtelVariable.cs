using System.Collections.Generic;

namespace AutoSpan.Tool.Running;

/// <summary>An environment variable of OpenTelemetry's specification that is also an option of <c>run</c>.</summary>
/// <param name="Name">Such as <c>OTEL_SERVICE_NAME</c>.</param>
/// <param name="Meaning">What it sets, for the help.</param>
internal sealed record OtelVariable(string Name, string Meaning)
{
    private const string Prefix = "OTEL_";

    /// <summary>Those that AutoSpan.Distro and the SDK read.</summary>
    public static IReadOnlyList<OtelVariable> All { get; } =
    [
        new("OTEL_TRACES_EXPORTER", "Where the spans go: console, otlp, none, or several with commas."),
        new("OTEL_LOGS_EXPORTER", "Where exceptions as log records go: otlp or none."),
        new("OTEL_SERVICE_NAME", "The name of the service; by default that of the program."),
        new("OTEL_RESOURCE_ATTRIBUTES", "Attributes of the service, as key=value with commas."),
        new("OTEL_EXPORTER_OTLP_ENDPOINT", "The address of the backend, such as http://localhost:4318."),
        new("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf or grpc."),
        new("OTEL_EXPORTER_OTLP_HEADERS", "Headers for the backend, as key=value with commas."),
        new("OTEL_EXPORTER_OTLP_TIMEOUT", "How long an export may take, in milliseconds."),
        new("OTEL_EXPORTER_OTLP_COMPRESSION", "gzip or none."),
        new("OTEL_EXPORTER_OTLP_CERTIFICATE", "The file (PEM) with the certificate of the backend."),
        new("OTEL_EXPORTER_OTLP_CLIENT_CERTIFICATE", "The file (PEM) with the certificate of the client."),
        new("OTEL_EXPORTER_OTLP_CLIENT_KEY", "The file (PEM) with the key of the client."),
        new("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "The full address for traces."),
        new("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "The protocol for traces."),
        new("OTEL_EXPORTER_OTLP_TRACES_HEADERS", "The headers for traces."),
        new("OTEL_EXPORTER_OTLP_TRACES_TIMEOUT", "The timeout for traces."),
        new("OTEL_EXPORTER_OTLP_TRACES_COMPRESSION", "The compression of traces."),
        new("OTEL_TRACES_SAMPLER", "Such as parentbased_traceidratio."),
        new("OTEL_TRACES_SAMPLER_ARG", "The argument of the sampler, such as 0.1."),
        new("OTEL_PROPAGATORS", "Such as tracecontext,baggage,b3."),
        new("OTEL_BSP_SCHEDULE_DELAY", "Between two exports, in milliseconds."),
        new("OTEL_BSP_EXPORT_TIMEOUT", "How long the end of the program may wait for the backend, in milliseconds."),
        new("OTEL_BSP_MAX_QUEUE_SIZE", "The most spans that wait for export."),
        new("OTEL_BSP_MAX_EXPORT_BATCH_SIZE", "The most spans in an export."),
        new("OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT", "The most characters of a value."),
        new("OTEL_ATTRIBUTE_COUNT_LIMIT", "The most attributes."),
        new("OTEL_SPAN_ATTRIBUTE_VALUE_LENGTH_LIMIT", "The most characters of a value of a span."),
        new("OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT", "The most attributes of a span."),
        new("OTEL_SPAN_EVENT_COUNT_LIMIT", "The most events of a span."),
        new("OTEL_SPAN_LINK_COUNT_LIMIT", "The most links of a span."),
        new("OTEL_EVENT_ATTRIBUTE_COUNT_LIMIT", "The most attributes of an event."),
        new("OTEL_LINK_ATTRIBUTE_COUNT_LIMIT", "The most attributes of a link."),
        new("OTEL_SEMCONV_EXCEPTION_SIGNAL_OPT_IN", "logs or logs/dup, for exceptions as log records."),
        new("OTEL_SDK_DISABLED", "true to run the program without tracing."),
        new("OTEL_LOG_LEVEL", "What the SDK tells of itself: none, error, warn, info or debug.")
    ];

    /// <summary>The option: <c>--service-name</c>.</summary>
    public string Option => "--" + Name[Prefix.Length..].Replace('_', '-').ToLowerInvariant();

    /// <summary>The short form of a usual one; null for the others.</summary>
    public string? Alias => Name switch { "OTEL_TRACES_EXPORTER" => "--exporter", "OTEL_EXPORTER_OTLP_ENDPOINT" => "--endpoint", _ => null };

}
