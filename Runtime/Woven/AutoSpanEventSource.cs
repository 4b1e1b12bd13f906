using System;
using System.Diagnostics.Tracing;

namespace AutoSpan.Runtime;

/// <summary>
/// AutoSpan's own faults and those of listeners, which must never reach the traced program. Watch it with
/// <c>dotnet-trace --providers AutoSpan</c> or an <see cref="EventListener"/>.
/// </summary>
[EventSource(Name = "AutoSpan")]
internal sealed class AutoSpanEventSource : EventSource
{
    public static readonly AutoSpanEventSource Log = new();

    private AutoSpanEventSource()
    {
    }

    [NonEvent]
    public void ListenerFailed(string source, string callback, Exception fault)
    {
        if (IsEnabled())
            ListenerFailed(source, callback, Describe(fault));
    }

    [NonEvent]
    public void ExceptionTextFailed(Exception exception, Exception fault)
    {
        if (IsEnabled())
            ExceptionTextFailed(exception.GetType().FullName ?? string.Empty, Describe(fault));
    }

    [Event(1, Level = EventLevel.Error, Message = "A listener of the ActivitySource '{0}' threw in {1}: {2}")]
    private void ListenerFailed(string source, string callback, string fault) => WriteEvent(1, source, callback, fault);

    [Event(2, Level = EventLevel.Warning, Message = "The text of an exception of type '{0}' cannot be had: {1}")]
    private void ExceptionTextFailed(string exceptionType, string fault) => WriteEvent(2, exceptionType, fault);

    // A fault whose own text throws must not throw here either.
    private static string Describe(Exception fault)
    {
        try
        {
            return fault.ToString();
        }
        catch (Exception)
        {
            return fault.GetType().FullName ?? string.Empty;
        }
    }
}
