using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using AutoSpan.Tool.Terminal;

namespace AutoSpan.Tool.Traces;

/// <summary>
/// Reads traces in the JSON encoding of OTLP (opentelemetry-proto, ExportTraceServiceRequest), as the file exporter of OpenTelemetry writes them: one object
/// in the file, or one on each line. Objects with logs or metrics are passed over.
/// </summary>
internal static class TraceFile
{
    /// <returns>The spans in the order of the file. A span that is there several times is returned once.</returns>
    /// <exception cref="UserError">The file is missing, cut off, or holds no traces.</exception>
    public static IReadOnlyList<ObservedSpan> Read(string path)
    {
        if (!File.Exists(path))
            throw UserError.BadInput($"{path} does not exist. Give a trace file, such as 'autospan run --save trace.json' writes.");

        var spans = Documents(path).SelectMany(document =>
        {
            using (document.Json)
                return Spans(document, path).ToList();
        }).DistinctBy(span => (span.TraceId, span.SpanId)).ToList();
        return spans.Count > 0 ? spans : throw UserError.BadInput($"{path} has no spans.");
    }

    // The text of a file without line breaks is one document as well.
    private static IEnumerable<Document> Documents(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;

            // An object over several lines has no complete one.
            if (Parse(line) is { } json)
            {
                yield return new Document(json, number);
            }
            else if (number == 1 || string.IsNullOrWhiteSpace(string.Concat(File.ReadLines(path).Take(number - 1))))
            {
                yield return Whole(path);
                yield break;
            }
            else
            {
                throw UserError.BadInput($"{path} is cut off or damaged: line {number} is not complete JSON.");
            }
        }
    }

    private static Document Whole(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return new Document(JsonDocument.Parse(stream), 0);
        }
        catch (JsonException error)
        {
            var line = (error.LineNumber ?? 0) + 1;
            throw UserError.BadInput(line == 1 && error.BytePositionInLine is 0 or null
                ? $"{path} is not a trace file: it is not JSON. Give traces in the JSON format of OTLP."
                : $"{path} is cut off or damaged: its JSON has an error in line {line}.");
        }
    }

    private static JsonDocument? Parse(string line)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<ObservedSpan> Spans(Document document, string path)
    {
        var root = document.Json.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
            throw Foreign(path);
        if (root.TryGetProperty("resourceLogs", out _) || root.TryGetProperty("resourceMetrics", out _))
            return [];
        if (!root.TryGetProperty("resourceSpans", out var resources))
            throw Foreign(path);

        try
        {
            return [.. OtlpSpans.Read(resources)];
        }
        catch (Exception error) when (error is FormatException or InvalidOperationException or KeyNotFoundException or OverflowException)
        {
            throw UserError.BadInput($"{path} is damaged{(document.Line > 0 ? $" in line {document.Line}" : "")}: {error.Message}");
        }
    }

    private static UserError Foreign(string path) =>
        UserError.BadInput($"{path} is not a trace file: it has no 'resourceSpans'. Give traces in the JSON format of OTLP.");

    /// <param name="Json">The object.</param>
    /// <param name="Line">Its line, from 1; 0 if it has several.</param>
    private sealed record Document(JsonDocument Json, int Line);
}
