using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace AutoSpan.Tool.Hook;

/// <summary>Spans as OTLP's JSON has them.</summary>
internal static class SpanJson
{
    private const int NanosPerTick = 100;

    public static void WriteResource(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object>> attributes)
    {
        writer.WriteStartObject();
        OtlpJson.WriteAttributes(writer, attributes.Select(one => new KeyValuePair<string, object?>(one.Key, one.Value)));
        writer.WriteEndObject();
    }

    public static void WriteScope(Utf8JsonWriter writer, string name, string? version, IEnumerable<Activity> spans)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("scope");
        writer.WriteString("name", name);
        if (!string.IsNullOrEmpty(version))
            writer.WriteString("version", version);
        writer.WriteEndObject();
        writer.WriteStartArray("spans");
        foreach (var span in spans)
            Write(writer, span);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Activity span)
    {
        writer.WriteStartObject();
        writer.WriteString("traceId", span.TraceId.ToHexString());
        writer.WriteString("spanId", span.SpanId.ToHexString());
        if (span.ParentSpanId != default)
            writer.WriteString("parentSpanId", span.ParentSpanId.ToHexString());
        if (!string.IsNullOrEmpty(span.TraceStateString))
            writer.WriteString("traceState", span.TraceStateString);
        writer.WriteNumber("flags", (int)span.ActivityTraceFlags);
        writer.WriteString("name", span.DisplayName);
        // SPAN_KIND_INTERNAL is 1, and the others follow in the same order.
        writer.WriteNumber("kind", (int)span.Kind + 1);
        writer.WriteString("startTimeUnixNano", Nano(span.StartTimeUtc));
        writer.WriteString("endTimeUnixNano", Nano(span.StartTimeUtc + span.Duration));
        OtlpJson.WriteAttributes(writer, span.TagObjects);
        writer.WriteStartArray("events");
        foreach (var one in span.Events)
            Write(writer, one);
        writer.WriteEndArray();
        writer.WriteStartArray("links");
        foreach (var link in span.Links)
            Write(writer, link);
        writer.WriteEndArray();
        writer.WriteStartObject("status");
        if (span.StatusDescription is { } description)
            writer.WriteString("message", description);
        // Unset, Ok and Error have the same numbers in both.
        writer.WriteNumber("code", (int)span.Status);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ActivityEvent one)
    {
        writer.WriteStartObject();
        writer.WriteString("timeUnixNano", Nano(one.Timestamp.UtcDateTime));
        writer.WriteString("name", one.Name);
        OtlpJson.WriteAttributes(writer, one.Tags);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ActivityLink link)
    {
        writer.WriteStartObject();
        writer.WriteString("traceId", link.Context.TraceId.ToHexString());
        writer.WriteString("spanId", link.Context.SpanId.ToHexString());
        OtlpJson.WriteAttributes(writer, link.Tags ?? []);
        writer.WriteEndObject();
    }

    private static string Nano(DateTime time) => ((time.Ticks - DateTime.UnixEpoch.Ticks) * NanosPerTick).ToString(CultureInfo.InvariantCulture);
}
