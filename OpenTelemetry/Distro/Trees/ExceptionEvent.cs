using System.Diagnostics;
using System.Linq;

namespace AutoSpan.Distro.Trees;

/// <summary>Reads the event of OpenTelemetry's semantic conventions that records an exception.</summary>
internal static class ExceptionEvent
{
    public static string? TextOf(ActivityEvent spanEvent)
    {
        if (spanEvent.Name != "exception")
            return null;

        var type = Tag(spanEvent, "exception.type") ?? "Exception";
        return MessageOf(spanEvent) is { } message ? $"{type}: {OneLine.FirstOf(message)}" : type;
    }

    public static string? MessageOf(ActivityEvent spanEvent) =>
        spanEvent.Name == "exception" ? Tag(spanEvent, "exception.message") : null;

    private static string? Tag(ActivityEvent spanEvent, string name) =>
        spanEvent.Tags.FirstOrDefault(tag => tag.Key == name).Value as string;
}
