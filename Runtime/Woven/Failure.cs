using System;
using System.ComponentModel;
using System.Diagnostics;

namespace AutoSpan.Runtime;

/// <summary>
/// An exception on its way out of a woven method, as its filter saw it. It is written to the span only when the method is really left by it:
/// a <c>finally</c> further in may still replace the exception.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Failure
{
    private const string EventName = "exception";
    private const string TypeTag = "exception.type";
    private const string MessageTag = "exception.message";
    private const string StackTraceTag = "exception.stacktrace";
    private const string ErrorTypeTag = "error.type";

    /// <summary>An exception that is no error: the span ends without a status.</summary>
    internal static readonly Failure None = new();

    private readonly Exception? _exception;
    private readonly string? _stackTrace;
    private readonly DateTimeOffset _time;

    private Failure()
    {
    }

    /// <param name="exception">The escaping exception.</param>
    /// <param name="recordsEvent">Whether the span is to have an <c>exception</c> event beside the status.</param>
    internal Failure(Exception exception, bool recordsEvent)
    {
        _exception = exception;
        if (!recordsEvent)
            return;

        // The text is taken here, while the trace ends at this method: later it has the frames of the callers as well.
        _time = DateTimeOffset.UtcNow;
        _stackTrace = TextOf(exception);
    }

    /// <summary>Sets the status, <c>error.type</c> and, where asked for, the <c>exception</c> event of OpenTelemetry's semantic conventions.</summary>
    internal void WriteTo(Activity span)
    {
        if (_exception is null)
            return;

        var message = MessageOf(_exception);
        span.SetStatus(ActivityStatusCode.Error, message);
        if (!span.IsAllDataRequested)
            return;

        span.SetTag(ErrorTypeTag, _exception.GetType().ToString());
        if (_stackTrace is null)
            return;

        AddEvent(span, _exception, message, _stackTrace);
    }

    private void AddEvent(Activity span, Exception exception, string message, string stackTrace)
    {
        var tags = new TagList
        {
            { MessageTag, message },
            { StackTraceTag, stackTrace },
            { TypeTag, exception.GetType().ToString() },
        };
        try
        {
            span.AddException(exception, tags, _time);
        }
        catch (Exception fault)
        {
            // A listener's ExceptionRecorder threw: its additions are lost, the event is not.
            AutoSpanEventSource.Log.ListenerFailed(span.Source.Name, nameof(ActivityListener.ExceptionRecorder), fault);
            span.AddEvent(new ActivityEvent(EventName, _time, new ActivityTagsCollection(tags)));
        }
    }

    private static string MessageOf(Exception exception)
    {
        try
        {
            return exception.Message ?? string.Empty;
        }
        catch (Exception fault)
        {
            AutoSpanEventSource.Log.ExceptionTextFailed(exception, fault);
            return string.Empty;
        }
    }

    private static string TextOf(Exception exception)
    {
        try
        {
            return exception.ToString() ?? string.Empty;
        }
        catch (Exception fault)
        {
            AutoSpanEventSource.Log.ExceptionTextFailed(exception, fault);
            return TraceOf(exception);
        }
    }

    private static string TraceOf(Exception exception)
    {
        try
        {
            return exception.GetType() + Environment.NewLine + exception.StackTrace;
        }
        catch (Exception)
        {
            return exception.GetType().ToString();
        }
    }
}
