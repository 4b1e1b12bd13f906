using System.Linq;
using AutoSpan.Fody.Selection;

namespace AutoSpan.Fody.Reporting;

/// <summary>The one line that a build shows of the report.</summary>
internal static class Summary
{
    public static string Of(WeaveReport report, string? path)
    {
        var summary = $"{report.Assembly}: {Count(report.Woven.Length, "method")} woven";
        var left = string.Join(", ", new[]
        {
            Part(report, SkipReason.Trivial, "trivial"),
            Part(report, SkipReason.Manual, "traced by hand"),
            Part(report, SkipReason.Generated, "generated"),
            Part(report, SkipReason.CannotBeWoven, "cannot be woven"),
            Part(report, SkipReason.WeavingFailed, "put back")
        }.OfType<string>());
        if (left.Length > 0)
            summary += $"; left as they were: {left}";

        return path is null ? $"{summary}." : $"{summary}. Each with its reason: {path}";
    }

    private static string? Part(WeaveReport report, SkipReason reason, string name)
    {
        var count = report.Skipped.Count(entry => entry.Reason == reason.ToString());
        return count == 0 ? null : $"{count} {name}";
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
