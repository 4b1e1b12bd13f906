using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using AutoSpan.Fody.Reporting.Json;

namespace AutoSpan.Fody.Reporting.Html;

/// <summary>
/// Writes the report as one page that needs nothing else: the JSON report, and the scripts that show it. The page may only run these scripts and load
/// nothing, whatever the names in the assembly are (Content Security Policy Level 3).
/// </summary>
internal static class ReportPage
{
    private static readonly string[] s_scripts = ["text.js", "model.js", "filter.js", "tree.js", "details.js", "rules.js", "page.js"];
    private static readonly string[] s_traceScripts = ["icicle.js", "trace.js"];

    /// <param name="report">The report.</param>
    /// <param name="output">What the page is written to.</param>
    /// <param name="trace">What was observed, as JSON for trace.js; null without a trace.</param>
    public static void Write(WeaveReport report, TextWriter output, string? trace = null)
    {
        var style = Resource("report.css");
        var script = string.Join("\n", s_scripts.Take(s_scripts.Length - 1).Concat(trace is null ? [] : s_traceScripts).Append(s_scripts.Last()).Select(Resource));
        var page = Resource("report.html")
            .Replace("{style-hash}", HashOf(style))
            .Replace("{script-hash}", HashOf(script))
            .Replace("{assembly}", WebUtility.HtmlEncode(Visible(report.Assembly)))
            .Replace("{woven}", report.Woven.Count().ToString(CultureInfo.InvariantCulture))
            .Replace("{skipped}", report.Skipped.Count().ToString(CultureInfo.InvariantCulture))
            .Replace("{style}", style);

        var parts = page.Split(["{report}", "{trace}", "{script}"], StringSplitOptions.None);
        output.Write(parts[0]);
        ReportWriter.Write(report, new EmbeddedJsonWriter(output));
        output.Write(parts[1]);
        new EmbeddedJsonWriter(output).Write(trace ?? "null");
        output.Write(parts[2]);
        output.Write(script);
        output.Write(parts[3]);
    }

    // The name of an assembly can hold any character.
    private static string Visible(string name)
    {
        var text = new StringBuilder();
        JsonText.Append(text, name);
        return text.ToString(1, text.Length - 2).Replace("\\\"", "\"").Replace("\\\\", "\\");
    }

    private static string HashOf(string text)
    {
        using var algorithm = SHA256.Create();
        return "sha256-" + Convert.ToBase64String(algorithm.ComputeHash(Encoding.UTF8.GetBytes(text)));
    }

    private static string Resource(string name)
    {
        using var stream = typeof(ReportPage).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        // A clone on Windows can have other line breaks.
        return reader.ReadToEnd().Replace("\r\n", "\n").TrimEnd('\n');
    }
}
