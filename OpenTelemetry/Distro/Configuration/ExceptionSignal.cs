namespace AutoSpan.Distro.Configuration;

/// <summary>What becomes of an exception: the values of <c>OTEL_SEMCONV_EXCEPTION_SIGNAL_OPT_IN</c>.</summary>
internal enum ExceptionSignal
{
    /// <summary>An event of its span.</summary>
    Events,

    /// <summary>A log record in place of the event.</summary>
    Logs,

    /// <summary>Both.</summary>
    LogsAndEvents
}
