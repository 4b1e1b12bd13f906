namespace AutoSpan.Distro.Configuration;

/// <summary>How a span's identity travels between processes: the values of <c>OTEL_PROPAGATORS</c>.</summary>
internal enum PropagatorKind
{
    None,
    TraceContext,
    Baggage,
    B3,
    B3Multi
}
