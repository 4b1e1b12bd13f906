namespace AutoSpan.Distro.Configuration;

/// <summary>The environment variables of OpenTelemetry's specification that are read here. The SDK reads the others.</summary>
internal static class Variables
{
    public const string SdkDisabled = "OTEL_SDK_DISABLED";
    public const string LogLevel = "OTEL_LOG_LEVEL";
    public const string TracesExporter = "OTEL_TRACES_EXPORTER";
    public const string LogsExporter = "OTEL_LOGS_EXPORTER";
    public const string TracesSampler = "OTEL_TRACES_SAMPLER";
    public const string TracesSamplerArgument = "OTEL_TRACES_SAMPLER_ARG";
    public const string Propagators = "OTEL_PROPAGATORS";
    public const string ExceptionSignal = "OTEL_SEMCONV_EXCEPTION_SIGNAL_OPT_IN";
    public const string ResourceAttributes = "OTEL_RESOURCE_ATTRIBUTES";
    public const string ServiceName = "OTEL_SERVICE_NAME";
    public const string BatchTimeout = "OTEL_BSP_EXPORT_TIMEOUT";
    public const string BatchQueue = "OTEL_BSP_MAX_QUEUE_SIZE";

    /// <summary>Begins the variables that say how spans wait before they are sent.</summary>
    public static readonly string BatchPrefix = "OTEL_BSP_";

    /// <summary>Begins those that say it for log records.</summary>
    public static readonly string LogBatchPrefix = "OTEL_BLRP_";

    /// <summary>Name files with a configuration in place of all other variables.</summary>
    public static readonly string[] ConfigurationFiles = ["OTEL_CONFIG_FILE", "OTEL_EXPERIMENTAL_CONFIG_FILE"];

    /// <summary>Variables that are numbers and that the SDK reads itself: what it cannot read is reported here.</summary>
    public static readonly string[] Limits =
    [
        "OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT",
        "OTEL_ATTRIBUTE_COUNT_LIMIT",
        "OTEL_SPAN_ATTRIBUTE_VALUE_LENGTH_LIMIT",
        "OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT",
        "OTEL_SPAN_EVENT_COUNT_LIMIT",
        "OTEL_SPAN_LINK_COUNT_LIMIT",
        "OTEL_EVENT_ATTRIBUTE_COUNT_LIMIT",
        "OTEL_LINK_ATTRIBUTE_COUNT_LIMIT"
    ];
}
