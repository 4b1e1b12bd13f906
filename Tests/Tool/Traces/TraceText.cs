using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using AutoSpan.Tool.Traces;

namespace AutoSpan.Tests.Tool.Traces;

/// <summary>Spans of a test, and their text in the JSON format of OTLP.</summary>
internal static class TraceText
{
    /// <param name="id">The id; one for the whole test.</param>
    /// <param name="parent">The id of the parent; empty for none.</param>
    /// <param name="function">What <c>code.function.name</c> says, and in short the name.</param>
    /// <param name="start">In microseconds.</param>
    /// <param name="end">In microseconds.</param>
    public static ObservedSpan Span(string id, string parent, string function, int start, int end) => new()
    {
        TraceId = "5b8efff798038103d269b633813fc60c", SpanId = id, ParentId = parent, Name = function.Split('.')[^1], Scope = "Shop", Function = function,
        Start = start * 1000L, End = end * 1000L
    };

    /// <summary>An object as the file exporter of OpenTelemetry writes it.</summary>
    public static string Otlp(IEnumerable<ObservedSpan> spans) => JsonSerializer.Serialize(new
    {
        resourceSpans = new[]
        {
            new
            {
                resource = new { attributes = new[] { new { key = "service.name", value = new { stringValue = "shop" } } } },
                scopeSpans = spans.GroupBy(span => span.Scope)
                    .Select(scope => new { scope = new { name = scope.Key, version = "1.0" }, spans = scope.Select(Json) })
            }
        }
    });

    static object Json(ObservedSpan span) => new
    {
        traceId = span.TraceId,
        spanId = span.SpanId,
        parentSpanId = span.ParentId,
        name = span.Name,
        kind = 1,
        startTimeUnixNano = $"{span.Start}",
        endTimeUnixNano = $"{span.End}",
        attributes = span.Function is null ? [] : new[] { new { key = "code.function.name", value = new { stringValue = span.Function } } },
        events = span.Events.Select(name => new { timeUnixNano = $"{span.Start}", name }),
        status = span.IsError ? new { code = 2 } : new { code = 0 }
    };
}
