using System;
using System.Diagnostics.Tracing;
using System.Reflection;
using AutoSpan.Contract;

namespace AutoSpan.Internal;

/// <summary>
/// AutoSpan's own faults and those of listeners, which must never reach the traced program. Watch it with
/// <c>dotnet-trace --providers AutoSpan</c> or an <see cref="EventListener"/>.
/// </summary>
[EventSource(Name = "AutoSpan")]
internal sealed class AutoSpanEventSource : EventSource
{
    /// <summary>Null while it is being made: <see cref="EventListener"/>s are told of it then, and woven code of theirs may get here.</summary>
    public static readonly AutoSpanEventSource? Log = new();

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

    [NonEvent]
    public void MethodTableFailed(string resource, Exception fault)
    {
        if (IsEnabled())
            MethodTableFailed(resource, Describe(fault));
    }

    [NonEvent]
    public void InitializationFailed(string settings, Exception fault)
    {
        if (IsEnabled())
            InitializationFailed(settings, Describe(fault));
    }

    [NonEvent]
    public void ContractTooNew(Assembly assembly, int level)
    {
        if (IsEnabled())
            ContractTooNew(assembly.FullName ?? string.Empty, level, ContractLevel.Current);
    }

    [Event(1, Level = EventLevel.Error, Message = "A listener of the ActivitySource '{0}' threw in {1}: {2}")]
    private void ListenerFailed(string source, string callback, string fault) => WriteEvent(1, source, callback, fault);

    [Event(2, Level = EventLevel.Warning, Message = "The text of an exception of type '{0}' cannot be read: {1}")]
    private void ExceptionTextFailed(string exceptionType, string fault) => WriteEvent(2, exceptionType, fault);

    [Event(3, Level = EventLevel.Warning, Message = "The value of the tag '{0}' of '{1}' cannot be read: {2}")]
    private void TagFailed(string tag, string operation, string fault) => WriteEvent(3, tag, operation, fault);

    [Event(4, Level = EventLevel.Warning, Message = "The remote parent of a span cannot be read: {0}")]
    private void RemoteParentFailed(string fault) => WriteEvent(4, fault);

    [Event(5, Level = EventLevel.Warning, Message = "The result of '{0}' cannot be read: {1}")]
    private void ResultFailed(string operation, string fault) => WriteEvent(5, operation, fault);

    [Event(6, Level = EventLevel.Error, Message = "The method table '{0}' cannot be read, so there are no spans: {1}")]
    private void MethodTableFailed(string resource, string fault) => WriteEvent(6, resource, fault);

    [Event(7, Level = EventLevel.Error, Message = "Woven code cannot be initialized with '{0}', so there are no spans: {1}")]
    private void InitializationFailed(string settings, string fault) => WriteEvent(7, settings, fault);

    [Event(8, Level = EventLevel.Error,
        Message = "'{0}' was woven for contract level {1}, and this AutoSpan.dll has {2}, so there are no spans. Update the package AutoSpan.")]
    private void ContractTooNew(string assembly, int level, int supported) => WriteEvent(8, assembly, level, supported);

    [Event(9, Level = EventLevel.Warning, Message = "The setting '{0}' has the unknown value '{1}': the default is used. Update the package AutoSpan.")]
    public void SettingUnknown(string key, string value) => WriteEvent(9, key, value);

    [Event(10, Level = EventLevel.Error, Message = "The switches of {0} have no effect: {1}")]
    public void SwitchesRejected(string origin, string fault) => WriteEvent(10, origin, fault);

    [Event(11, Level = EventLevel.Warning, Message = "The switch '{0}' matches no woven method of the loaded assemblies. The nearest name is '{1}'.")]
    public void SwitchWithoutMethod(string name, string nearest) => WriteEvent(11, name, nearest);

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
