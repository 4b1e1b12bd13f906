using System.Collections.Generic;
using System.IO;
using System.Net;
using AutoSpan.Tool.Terminal;

namespace AutoSpan.Tool.Comparing;

/// <summary>Writes a comparison as a comment for a pull request, in the Markdown of GitHub and GitLab.</summary>
internal static class ComparisonMarkdown
{
    // A comment has a limit, and nobody reads more.
    private const int Most = 100;

    public static void Write(string assembly, ReportComparison comparison, TextWriter output)
    {
        output.Write($"### Tracing of {Cell(assembly)}\n\n");
        output.Write(comparison.HasChanges ? $"{comparison.Counts}\n" : "The same methods are traced in the same way.\n");
        Write("Added", comparison.Added, output);
        Write("Removed", comparison.Removed, output);
        Write("Changed", comparison.Changed, output);
    }

    private static void Write(string heading, IReadOnlyList<TracingChange> changes, TextWriter output)
    {
        if (changes.Count == 0)
            return;

        output.Write($"\n| {heading} | |\n|---|---|\n");
        for (var index = 0; index < changes.Count && index < Most; index++)
            output.Write($"| {Code($"{changes[index].Method.FullType}.{changes[index].Method.Member}")} | {Cell(changes[index].Text)} |\n");
        if (changes.Count > Most)
            output.Write($"\n{changes.Count - Most} more\n");
    }

    private static string Code(string text) => $"<code>{Cell(text)}</code>";

    // Names are others' text: as HTML entities they are neither tags, nor links, nor the end of a cell.
    private static string Cell(string text) => WebUtility.HtmlEncode(OneLine.Of(text))
        .Replace("|", "&#124;", System.StringComparison.Ordinal)
        .Replace("`", "&#96;", System.StringComparison.Ordinal)
        .Replace("*", "&#42;", System.StringComparison.Ordinal)
        .Replace("_", "&#95;", System.StringComparison.Ordinal)
        .Replace("[", "&#91;", System.StringComparison.Ordinal)
        .Replace("@", "&#64;", System.StringComparison.Ordinal);
}
