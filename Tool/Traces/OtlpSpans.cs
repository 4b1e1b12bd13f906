using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace AutoSpan.Tool.Traces;

/// <summary>
/// Reads the array <c>resourceSpans</c>. Numbers of 64 bits are strings in OTLP's JSON; plain numbers are read as well, as are names of enum values in place
/// of their numbers (OpenTelemetry protocol specification, JSON Protobuf Encoding).
/// </summary>
internal static class OtlpSpans
{
    private const string Function = "code.function.name", OlderFunction = "code.function", OlderNamespace = "code.namespace";

    /// <exception cref="FormatException">A span lacks something, or has it in another form.</exception>
    public static IEnumerable<ObservedSpan> Read(JsonElement resourceSpans) =>
        from resource in Items(resourceSpans)
        from scope in Items(resource, "scopeSpans")
        let scopeName = scope.TryGetProperty("scope", out var scopeObject) ? Text(scopeObject, "name") : null
        from span in Items(scope, "spans")
        select Span(span, scopeName ?? string.Empty);

    private static ObservedSpan Span(JsonElement span, string scope)
    {
        var start = Time(span, "startTimeUnixNano");
        return new ObservedSpan
        {
            TraceId = Required(span, "traceId"),
            SpanId = Required(span, "spanId"),
            ParentId = Text(span, "parentSpanId") ?? string.Empty,
            Name = Required(span, "name"),
            Scope = scope,
            Function = FunctionOf(span),
            Start = start,
            End = Math.Max(start, Time(span, "endTimeUnixNano")),
            IsError = IsError(span),
            Events = [.. Items(span, "events").Select(item => Text(item, "name") ?? string.Empty)]
        };
    }

    private static string? FunctionOf(JsonElement span)
    {
        string? function = null, older = null, olderNamespace = null;
        foreach (var attribute in Items(span, "attributes"))
        {
            var key = Text(attribute, "key");
            if (key is not (Function or OlderFunction or OlderNamespace) || !attribute.TryGetProperty("value", out var value))
                continue;

            var text = Text(value, "stringValue");
            (function, older, olderNamespace) = key switch
            {
                Function => (text, older, olderNamespace),
                OlderFunction => (function, text, olderNamespace),
                _ => (function, older, text)
            };
        }

        return function ?? (older is null ? null : olderNamespace is null ? older : $"{olderNamespace}.{older}");
    }

    private static bool IsError(JsonElement span) =>
        span.TryGetProperty("status", out var status) && status.ValueKind == JsonValueKind.Object && status.TryGetProperty("code", out var code)
        && code.ToString() is "2" or "STATUS_CODE_ERROR";

    private static long Time(JsonElement span, string name)
    {
        if (!span.TryGetProperty(name, out var time))
            throw new FormatException($"a span has no '{name}'.");

        return long.TryParse(time.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var nanoseconds)
            ? nanoseconds
            : throw new FormatException($"'{name}' of a span is no time in nanoseconds.");
    }

    private static string Required(JsonElement element, string name) =>
        Text(element, name) ?? throw new FormatException($"a span has no '{name}'.");

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var items) ? Items(items) : [];

    private static IEnumerable<JsonElement> Items(JsonElement items) => items.ValueKind switch
    {
        JsonValueKind.Array => items.EnumerateArray(),
        JsonValueKind.Null => [],
        _ => throw new FormatException("an array is missing.")
    };
}
