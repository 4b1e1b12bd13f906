using System.Collections.Generic;
using System.Diagnostics.Tracing;
using System.Globalization;
using System.Linq;

namespace AutoSpan.Tests.Runtime;

/// <summary>The messages of the EventSource "AutoSpan", as a user of <c>dotnet-trace</c> reads them.</summary>
internal sealed class FaultLog : EventListener
{
    readonly List<string> messages = [];

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
        if (eventSource.Name == "AutoSpan")
            EnableEvents(eventSource, EventLevel.Verbose);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        lock (messages)
            messages.Add(string.Format(CultureInfo.InvariantCulture, eventData.Message!, [.. eventData.Payload!.Select(part => FirstLine(part))]));
    }

    static object? FirstLine(object? part) => part is string text ? text.Split('\n', '\r')[0] : part;
}
