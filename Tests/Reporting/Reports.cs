using System.Collections.Generic;
using System.IO;
using System.Linq;
using AutoSpan.Fody.Reporting;
using AutoSpan.Fody.Reporting.Json;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Reporting;

/// <summary>Reads the JSON report beside a woven assembly.</summary>
internal static class Reports
{
    /// <summary>The report of the cases, woven with a configuration.</summary>
    public static WeaveReport OfCases(string configuration) => Read(Woven.File(Repository.Cases(Build.Release), configuration).Path);

    /// <param name="assembly">The path of the woven assembly.</param>
    public static WeaveReport Read(string assembly) => ReadFile(ReportFile.JsonFor(assembly));

    public static WeaveReport ReadFile(string path)
    {
        using var stream = File.OpenRead(path);
        return ReportReader.Read(stream);
    }

    /// <summary>The report as JSON.</summary>
    public static string Json(this WeaveReport report)
    {
        using var output = new StringWriter();
        ReportWriter.Write(report, output);
        return output.ToString();
    }

    /// <summary>A method of the cases.</summary>
    public static MethodEntry Find(this WeaveReport report, string method) =>
        Assert.Single(report.Methods, entry => entry.FullName == "AssemblyToProcess." + method);

    /// <summary>The span or event of a method of the cases.</summary>
    public static SpanEntry Span(this WeaveReport report, string method) => report.Find(method).Span!;

    /// <summary>The name of each tag, with what it holds and what gives it.</summary>
    public static IEnumerable<string> Described(this IEnumerable<TagEntry> tags) =>
        tags.Select(tag => $"{tag.Name} = {(tag.IsRedacted ? "*** of " : "")}{tag.Value ?? $"'{tag.Text}'"} by {tag.Origin.Kind}");
}
