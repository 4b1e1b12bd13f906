using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using AutoSpan.Fody.Reporting;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Reporting;

/// <summary>Reads the JSON report beside a woven assembly.</summary>
internal static class ReportReader
{
    /// <summary>The report of the cases, woven with a configuration.</summary>
    public static JsonElement OfCases(string configuration) => Read(Woven.File(Repository.Cases(Build.Release), configuration).Path);

    public static JsonElement Read(string assembly)
    {
        using var report = JsonDocument.Parse(File.ReadAllBytes(JsonReport.PathFor(assembly)));
        return report.RootElement.Clone();
    }

    /// <summary>What a list of the report says of a method of the cases.</summary>
    public static JsonElement Find(this JsonElement report, string list, string method) =>
        report.GetProperty(list).EnumerateArray().Single(entry => entry.Text("method") == "AssemblyToProcess." + method);

    /// <summary>A property's text; null where it is not there.</summary>
    public static string? Text(this JsonElement entry, string property) => entry.TryGetProperty(property, out var value) ? value.GetString() : null;

    public static IEnumerable<string> Tags(this JsonElement entry) =>
        entry.GetProperty("tags").EnumerateArray().Select(tag => JsonSerializer.Serialize(tag, Readable));

    public static void AssertHasNot(this JsonElement entry, params string[] properties) =>
        Assert.Empty(entry.EnumerateObject().Select(property => property.Name).Intersect(properties));

    static JsonSerializerOptions Readable { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
