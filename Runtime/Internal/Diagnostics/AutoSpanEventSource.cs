using System;
using System.Diagnostics.Tracing;

namespace AutoSpan.Internal;

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

    [NonEvent]
    public void TagFailed(string tag, string operation, Exception fault)
    {
        if (IsEnabled())
            TagFailed(tag, operation, Describe(fault));
    }

    [NonEvent]
    public void RemoteParentFailed(Exception fault)
    {
        if (IsEnabled())
            RemoteParentFailed(Describe(fault));
    }

    [NonEvent]
    public void ResultFailed(string operation, Exception fault)
    {
        if (IsEnabled())
            ResultFailed(operation, Describe(fault));
    }

    [Event(1, Level = EventLevel.Error, Message = "A listener of the ActivitySource '{0}' threw in {1}: {2}")]
    private void ListenerFailed(string source, string callback, string fault) => WriteEvent(1, source, callback, fault);

    [Event(2, Level = EventLevel.Warning, Message = "The text of an exception of type '{0}' cannot be had: {1}")]
    private void ExceptionTextFailed(string exceptionType, string fault) => WriteEvent(2, exceptionType, fault);

    [Event(3, Level = EventLevel.Warning, Message = "The value of the tag '{0}' of '{1}' cannot be had: {2}")]
    private void TagFailed(string tag, string operation, string fault) => WriteEvent(3, tag, operation, fault);

    [Event(4, Level = EventLevel.Warning, Message = "The remote parent of a span cannot be had: {0}")]
    private void RemoteParentFailed(string fault) => WriteEvent(4, fault);

    [Event(5, Level = EventLevel.Warning, Message = "The result of '{0}' cannot be told: {1}")]
    private void ResultFailed(string operation, string fault) => WriteEvent(5, operation, fault);

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
