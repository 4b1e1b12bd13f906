using System;
using System.Diagnostics.Tracing;
using System.Reflection;

namespace AutoSpan.Registration;

/// <summary>What goes wrong with the registration. The self-diagnostics of OpenTelemetry show it: they listen to every source whose name begins so.</summary>
[EventSource(Name = "OpenTelemetry-Instrumentation-AutoSpan")]
internal sealed class RegistrationEventSource : EventSource
{
    public static readonly RegistrationEventSource Log = new();

    private RegistrationEventSource()
    {
    }

    [NonEvent]
    public void AttributesUnreadable(Assembly assembly, Exception fault)
    {
        if (IsEnabled(EventLevel.Warning, EventKeywords.All))
            AttributesUnreadable(assembly.FullName ?? string.Empty, fault.Message);
    }

    [Event(1, Level = EventLevel.Warning, Message = "The attributes of the assembly '{0}' cannot be read, so its spans are not exported: {1}")]
    public void AttributesUnreadable(string assembly, string fault) => WriteEvent(1, assembly, fault);

    [Event(2, Level = EventLevel.Warning, Message =
        "The woven assembly '{0}' was loaded after the tracer provider was built, and no assembly that it knew references it. " +
        "The spans of its sources are not exported: {1}. Pass the assembly to AddAutoSpanInstrumentation.")]
    public void LoadedTooLate(string assembly, string sources) => WriteEvent(2, assembly, sources);

    [Event(3, Level = EventLevel.Error, Message = "The switches of the section '{0}' of the configuration have no effect: {1}")]
    public void SwitchesRejected(string section, string fault) => WriteEvent(3, section, fault);

    [Event(4, Level = EventLevel.Warning, Message =
        "The span '{0}' ({1}) was shorter than its minimum duration and not exported, and has a child now. This version of the OpenTelemetry SDK does not " +
        "take it any more.")]
    public void ParentNotExported(string operation, string spanId) => WriteEvent(4, operation, spanId);

    [NonEvent]
    public void FileUnreadable(string file, Exception fault)
    {
        if (IsEnabled(EventLevel.Warning, EventKeywords.All))
            FileUnreadable(file, fault.Message);
    }

    [Event(5, Level = EventLevel.Warning, Message = "The file '{0}' cannot be read. If it is a woven assembly, its spans are not exported: {1}")]
    public void FileUnreadable(string file, string fault) => WriteEvent(5, file, fault);
}
