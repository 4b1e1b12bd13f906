using System;
using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Globalization;
using System.Linq;

namespace AutoSpan.Distro.Notices;

/// <summary>
/// Shows what OpenTelemetry and AutoSpan tell of themselves, when <c>OTEL_LOG_LEVEL</c> asks for it: each kind of event once, so that an absent backend does
/// not flood the log; all of them at <c>debug</c>. Keeps the exporter's last error in any case, until it is taken. NativeAOT has event sources only with
/// <c>EventSourceSupport</c>.
/// </summary>
/// <param name="notices">Where to show them.</param>
/// <param name="shows">Whether to show them.</param>
internal sealed class SdkEvents(NoticeWriter notices, bool shows) : EventListener
{
    private const string Exporter = "OpenTelemetry-Exporter-OpenTelemetryProtocol";

    private volatile string? _exporterError;

    private readonly ConcurrentDictionary<(string Source, int Event), bool> _shown = new();

    /// <summary>
    /// Why the exporter failed last; null where it has not told. It is asked once: the exporter writes the stack trace of each exception for an event that
    /// anybody listens to, which takes as much time as the export itself.
    /// </summary>
    public string? TakeExporterError()
    {
        if (!shows)
        {
            foreach (var source in EventSource.GetSources())
            {
                if (source.Name == Exporter)
                    DisableEvents(source);
            }
        }

        return _exporterError;
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        // The base constructor calls this before the fields are set.
        if (notices is not null)
            Enable(eventSource);
    }

    public void Enable()
    {
        foreach (var source in EventSource.GetSources())
            Enable(source);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventSource.Name == Exporter && eventData.Level <= EventLevel.Warning && eventData.Payload is { Count: > 0 } payload)
            _exporterError = $"{payload[^1]}".Split('\r', '\n')[0];

        if (!shows)
            return;

        if (notices.Level == NoticeLevel.Debug || _shown.TryAdd((eventData.EventSource.Name, eventData.EventId), true))
            notices.Write(SeverityOf(eventData.Level), $"{eventData.EventSource.Name}: {TextOf(eventData)}");
    }

    private void Enable(EventSource source)
    {
        if (source.Name == Exporter)
            EnableEvents(source, shows && notices.Level > NoticeLevel.Warn ? LevelOf(notices.Level) : EventLevel.Warning, EventKeywords.All);
        else if (shows && (source.Name.StartsWith("OpenTelemetry", StringComparison.Ordinal) || source.Name == "AutoSpan"))
            EnableEvents(source, LevelOf(notices.Level), EventKeywords.All);
    }

    private static EventLevel LevelOf(NoticeLevel level) => level switch
    {
        NoticeLevel.Error => EventLevel.Error,
        NoticeLevel.Warn => EventLevel.Warning,
        NoticeLevel.Info => EventLevel.Informational,
        _ => EventLevel.Verbose
    };

    private static NoticeLevel SeverityOf(EventLevel level) => level switch
    {
        EventLevel.Critical or EventLevel.Error => NoticeLevel.Error,
        EventLevel.Warning => NoticeLevel.Warn,
        EventLevel.Informational => NoticeLevel.Info,
        _ => NoticeLevel.Debug
    };

    private static string TextOf(EventWrittenEventArgs data)
    {
        object?[] values = [.. data.Payload ?? Enumerable.Empty<object?>()];
        if (data.Message is null)
            return string.Join(' ', values.Prepend(data.EventName));

        try
        {
            return string.Format(CultureInfo.InvariantCulture, data.Message, values);
        }
        catch (FormatException)
        {
            return $"{data.Message} {string.Join(' ', values)}";
        }
    }
}
