namespace AutoSpan.Distro.Configuration;

/// <summary>Where spans go: the values of <c>OTEL_TRACES_EXPORTER</c>.</summary>
internal enum ExporterKind
{
    None,
    Otlp,
    Console
}
