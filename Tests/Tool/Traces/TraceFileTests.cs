using System;
using System.IO;
using System.Linq;
using AutoSpan.Tests.Verification;
using AutoSpan.Tool.Terminal;
using AutoSpan.Tool.Traces;
using Xunit;

namespace AutoSpan.Tests.Tool.Traces;

/// <summary>Trace files in the JSON format of OTLP.</summary>
public sealed class TraceFileTests
{
    // The example of the OpenTelemetry protocol, with an attribute of a function, and what other exporters write differently.
    const string Example =
        """
        {
          "resourceSpans": [{
            "resource": { "attributes": [{ "key": "service.name", "value": { "stringValue": "my.service" } }] },
            "scopeSpans": [{
              "scope": { "name": "my.library", "version": "1.0.0", "attributes": [] },
              "spans": [
                {
                  "traceId": "5B8EFFF798038103D269B633813FC60C", "spanId": "EEE19B7EC3C1B174", "parentSpanId": "EEE19B7EC3C1B173",
                  "name": "I'm a server span", "startTimeUnixNano": "1544712660000000000", "endTimeUnixNano": "1544712661000000000", "kind": 2,
                  "attributes": [
                    { "key": "my.span.attr", "value": { "stringValue": "some value" } }, { "key": "count", "value": { "intValue": "3" } },
                    { "key": "code.function.name", "value": { "stringValue": "My.Type.Method" } }
                  ],
                  "events": [{ "timeUnixNano": "1544712660500000000", "name": "validated" }],
                  "status": { "code": 2, "message": "it failed" }
                },
                {
                  "traceId": "5B8EFFF798038103D269B633813FC60C", "spanId": "EEE19B7EC3C1B175",
                  "name": "other", "startTimeUnixNano": 1544712660000000000, "endTimeUnixNano": 1544712660000000005,
                  "attributes": [
                    { "key": "code.namespace", "value": { "stringValue": "My.Type" } }, { "key": "code.function", "value": { "stringValue": "Older" } }
                  ],
                  "status": { "code": "STATUS_CODE_ERROR" }
                }
              ]
            }]
          }]
        }
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ReadsTheExampleOfTheProtocolAsOneObjectOrOnALine(bool isOnOneLine)
    {
        var spans = Read(isOnOneLine ? Example.Replace("\n", "", StringComparison.Ordinal) : Example);

        Assert.Equal(2, spans.Length);
        Assert.Equal(
            ("EEE19B7EC3C1B174", "EEE19B7EC3C1B173", "I'm a server span", "my.library", "My.Type.Method", true),
            (spans[0].SpanId, spans[0].ParentId, spans[0].Name, spans[0].Scope, spans[0].Function, spans[0].IsError));
        Assert.Equal((1544712660000000000, 1_000_000_000, "validated"), (spans[0].Start, spans[0].Duration, Assert.Single(spans[0].Events)));
        Assert.Equal(("", "My.Type.Older", 5, true), (spans[1].ParentId, spans[1].Function, spans[1].Duration, spans[1].IsError));
    }

    [Fact]
    public void ReadsAnObjectOnEachLineWithOthersBetweenAndASpanOnlyOnce()
    {
        var first = TraceText.Otlp([TraceText.Span("1", "", "Shop.A.M", 0, 5)]);
        var both = TraceText.Otlp([TraceText.Span("1", "", "Shop.A.M", 0, 5), TraceText.Span("2", "1", "Shop.A.N", 1, 2)]);

        Assert.Equal(["1", "2"], Read($"{first}\n\n{{\"resourceMetrics\":[]}}\n{{\"resourceLogs\":[]}}\n{both}\n").Select(span => span.SpanId));
    }

    [Theory]
    [InlineData("", "has no spans.")]
    [InlineData("{\"resourceSpans\":[]}", "has no spans.")]
    [InlineData("{\"resourceSpans\":null}", "has no spans.")]
    [InlineData("\0\u0001binary", "is not a trace file: it is not JSON. Give traces in the JSON format of OTLP.")]
    [InlineData("[1, 2]", "is not a trace file: it has no 'resourceSpans'. Give traces in the JSON format of OTLP.")]
    [InlineData("{\"data\":[{\"traceID\":\"1\"}]}", "is not a trace file: it has no 'resourceSpans'. Give traces in the JSON format of OTLP.")]
    [InlineData("{\"resourceSpans\":[]}\n{\"resourceSp", "is cut off or damaged: line 2 is not complete JSON.")]
    [InlineData("{\n\"resourceSpans\":[\n{", "is cut off or damaged: its JSON has an error in line 3.")]
    [InlineData("{\"resourceSpans\":{}}", "is damaged in line 1: an array is missing.")]
    [InlineData("{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"traceId\":\"1\"}]}]}]}", "is damaged in line 1: a span has no 'startTimeUnixNano'.")]
    [InlineData(
        "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"startTimeUnixNano\":\"soon\"}]}]}]}",
        "is damaged in line 1: 'startTimeUnixNano' of a span is no time in nanoseconds.")]
    public void WhatCannotBeUsedIsToldInOneLine(string text, string expected)
    {
        var error = Assert.Throws<UserError>(() => Read(text));

        Assert.Equal((ExitCode.BadInput, "trace.json " + expected), (error.ExitCode, error.Message.Replace(Path.GetDirectoryName(LastPath) + "/", "")));
    }

    [Fact]
    public void AMissingFileIsToldToo() => Assert.StartsWith(
        "/nowhere/trace.json does not exist.", Assert.Throws<UserError>(() => TraceFile.Read("/nowhere/trace.json")).Message, StringComparison.Ordinal);

    // Wherever it is cut: no other exception, and nothing is taken for complete.
    [Fact]
    public void ACutOffFileIsNeverUsed()
    {
        for (var length = 1; length < Example.Length - 1; length += 7)
            Assert.Throws<UserError>(() => Read(Example[..length]));
    }

    string LastPath { get; set; } = "";

    ObservedSpan[] Read(string text)
    {
        LastPath = Path.Combine(Scratch.Folder(), "trace.json");
        File.WriteAllText(LastPath, text);
        return [.. TraceFile.Read(LastPath)];
    }
}
