using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Tests.Distro.Receiving;

/// <summary>A span as it was on the wire.</summary>
internal sealed record ReceivedSpan(string Name)
{
    public required string TraceId { get; init; }

    public required string SpanId { get; init; }

    /// <summary>Empty for a root.</summary>
    public required string ParentId { get; init; }

    /// <summary>1 internal, 2 server, 3 client, 4 producer, 5 consumer.</summary>
    public required int Kind { get; init; }

    /// <summary>0 unset, 1 ok, 2 error.</summary>
    public required int Status { get; init; }

    public required string StatusMessage { get; init; }

    /// <summary>In nanoseconds since 1970.</summary>
    public required ulong Start { get; init; }

    public required ulong End { get; init; }

    public required IReadOnlyDictionary<string, string> Tags { get; init; }

    public required int DroppedTags { get; init; }

    public required IReadOnlyList<ReceivedEvent> Events { get; init; }

    public required IReadOnlyList<ReceivedLink> Links { get; init; }

    /// <summary>Name and version of the instrumentation scope.</summary>
    public required (string Name, string Version) Scope { get; init; }

    /// <summary>The schema URL of the scope; empty for none.</summary>
    public required string ScopeSchema { get; init; }

    public required IReadOnlyDictionary<string, string> Resource { get; init; }

    /// <summary>The schema URL of the resource; empty for none.</summary>
    public required string ResourceSchema { get; init; }

    public static IEnumerable<ReceivedSpan> In(ProtobufMessage request) =>
        from resourceSpans in request.Messages(1)
        let resource = resourceSpans.Message(1) is { } found ? Attributes.Of(found, 1) : new Dictionary<string, string>()
        from scopeSpans in resourceSpans.Messages(2)
        let scope = scopeSpans.Message(1)
        from span in scopeSpans.Messages(2)
        select Of(span, scopeSpans, scope, resource, resourceSpans.Text(3));

    private static ReceivedSpan Of(
        ProtobufMessage span, ProtobufMessage scopeSpans, ProtobufMessage? scope, IReadOnlyDictionary<string, string> resource, string schema) =>
        new(span.Text(5))
        {
            TraceId = span.Hex(1),
            SpanId = span.Hex(2),
            ParentId = span.Hex(4),
            Kind = (int)span.Number(6),
            Start = span.Number(7),
            End = span.Number(8),
            Tags = Attributes.Of(span, 9),
            DroppedTags = (int)span.Number(10),
            Events = [.. span.Messages(11).Select(one => new ReceivedEvent(one.Text(2), Attributes.Of(one, 3)))],
            Links = [.. span.Messages(13).Select(link => new ReceivedLink(link.Hex(1), link.Hex(2), Attributes.Of(link, 4), (int)link.Number(5)))],
            Status = (int)(span.Message(15)?.Number(3) ?? 0),
            StatusMessage = span.Message(15)?.Text(2) ?? "",
            Scope = (scope?.Text(1) ?? "", scope?.Text(2) ?? ""),
            ScopeSchema = scopeSpans.Text(3),
            Resource = resource,
            ResourceSchema = schema
        };
}

/// <summary>A link of a span as it was on the wire.</summary>
internal sealed record ReceivedLink(string TraceId, string SpanId, IReadOnlyDictionary<string, string> Tags, int DroppedTags);

/// <summary>An event of a span as it was on the wire.</summary>
internal sealed record ReceivedEvent(string Name, IReadOnlyDictionary<string, string> Tags);
