using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using AutoSpan.Internal;

namespace AutoSpan.Hosting;

/// <summary>
/// Lets whoever exports write exceptions elsewhere than into events of spans, as <c>OTEL_SEMCONV_EXCEPTION_SIGNAL_OPT_IN</c> asks for. Without a sink they
/// are events.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ExceptionSink
{
    private static volatile Sink? s_sink;

    /// <summary>Sets the sink of the process.</summary>
    /// <param name="write">
    /// Takes a span that an exception leaves, before the span ends, and the attributes <c>exception.type</c>, <c>exception.message</c> and
    /// <c>exception.stacktrace</c>. What it throws is reported by the event source <c>AutoSpan</c>, and the exception is recorded as an event.
    /// </param>
    /// <param name="keepsEvents">Whether the exception is recorded as an event too.</param>
    public static void Use(Action<Activity, IReadOnlyList<KeyValuePair<string, object?>>> write, bool keepsEvents) => s_sink = new Sink(write, keepsEvents);

    /// <returns>True when the exception is to be no event.</returns>
    internal static bool Takes(Activity span, in TagList attributes)
    {
        if (s_sink is not { } sink)
            return false;

        try
        {
            sink.Write(span, [.. attributes]);
            return !sink.KeepsEvents;
        }
        catch (Exception fault)
        {
            AutoSpanEventSource.Log?.ListenerFailed(span.Source.Name, nameof(ExceptionSink), fault);
            return false;
        }
    }

    private sealed class Sink(Action<Activity, IReadOnlyList<KeyValuePair<string, object?>>> write, bool keepsEvents)
    {
        public Action<Activity, IReadOnlyList<KeyValuePair<string, object?>>> Write { get; } = write;

        public bool KeepsEvents { get; } = keepsEvents;
    }
}
