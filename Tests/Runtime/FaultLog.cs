using System.Collections.Generic;
using System.Diagnostics.Tracing;
using System.Globalization;
using System.Linq;

namespace AutoSpan.Tests.Runtime;

/// <summary>The messages of an EventSource, by default "AutoSpan", as a user of <c>dotnet-trace</c> reads them.</summary>
internal sealed class FaultLog : EventListener
{
    readonly List<string> messages = [];
    readonly string source;

    public FaultLog(string source = "AutoSpan")
    {
        this.source = source;
        // The base class has told of those that are there already, when the name was not set yet.
        foreach (var one in EventSource.GetSources().Where(one => one.Name == source))
            EnableEvents(one, EventLevel.Verbose);
    }

    public IReadOnlyList<string> Messages
    {
        get
        {
            lock (messages)
                return [.. messages];
        }
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == source)
            EnableEvents(eventSource, EventLevel.Verbose);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        lock (messages)
            messages.Add(string.Format(CultureInfo.InvariantCulture, eventData.Message!, [.. eventData.Payload!.Select(part => FirstLine(part))]));
    }

    static object? FirstLine(object? part) => part is string text ? text.Split('\n', '\r')[0] : part;
}
