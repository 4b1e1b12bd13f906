namespace AutoSpan.Distro.Notices;

/// <summary>The values of <c>OTEL_LOG_LEVEL</c>, from the quietest.</summary>
internal enum NoticeLevel
{
    None,
    Error,
    Warn,
    Info,
    Debug
}
