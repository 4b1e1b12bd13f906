using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AutoSpan.Fody.Reporting.Json;

namespace AutoSpan.Fody.Reporting.Html;

/// <summary>
/// Writes the report as one page that needs nothing else: the JSON report, and the scripts that show it. The page may only run these scripts and load
/// nothing, whatever the names in the assembly are (Content Security Policy Level 3).
/// </summary>
internal static class ReportPage
{
    private static readonly string[] s_scripts = ["text.js", "model.js", "filter.js", "tree.js", "details.js", "rules.js"];
    private static readonly string[] s_traceScripts = ["icicle.js", "trace.js"];
    private const string Last = "page.js";

    /// <param name="report">The report.</param>
    /// <param name="output">What the page is written to.</param>
    /// <param name="trace">What was observed, as JSON for trace.js; null without a trace.</param>
    public static void Write(WeaveReport report, TextWriter output, string? trace = null)
    {
        var style = Resource("report.css");
        string[] scripts = [.. s_scripts, .. trace is null ? [] : s_traceScripts, Last];
        var script = string.Join("\n", scripts.Select(Resource));
        // Text and the names of its gaps, in turn.
        var parts = Regex.Split(Resource("report.html"), @"\{([a-z-]+)\}");
        for (var index = 0; index < parts.Length; index++)
        {
            if (index % 2 == 0)
                output.Write(parts[index]);
            else
                Fill(parts[index]);
        }

        void Fill(string gap)
        {
            switch (gap)
            {
                case "style-hash":
                    output.Write(HashOf(style));
                    break;
                case "script-hash":
                    output.Write(HashOf(script));
                    break;
                case "assembly":
                    output.Write(WebUtility.HtmlEncode(JsonText.Visible(report.Assembly)));
                    break;
                case "woven":
                    output.Write(report.Woven.Count().ToString(CultureInfo.InvariantCulture));
                    break;
                case "skipped":
                    output.Write(report.Skipped.Count().ToString(CultureInfo.InvariantCulture));
                    break;
                case "style":
                    output.Write(style);
                    break;
                case "report":
                    ReportWriter.Write(report, new EmbeddedJsonWriter(output));
                    break;
                case "trace":
                    new EmbeddedJsonWriter(output).Write(trace ?? "null");
                    break;
                case "script":
                    output.Write(script);
                    break;
                default:
                    throw new InvalidOperationException($"Nothing fills '{gap}'.");
            }
        }
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
