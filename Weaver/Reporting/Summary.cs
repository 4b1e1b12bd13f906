using System.Linq;
using AutoSpan.Fody.Selection;

namespace AutoSpan.Fody.Reporting;

/// <summary>The summary that the build prints, in one line.</summary>
internal static class Summary
{
    public static string Of(WeaveReport report, string? path)
    {
        var summary = $"{report.Assembly}: {Count(report.Woven.Length, "method")} woven";
        var left = string.Join(", ", new[]
        {
            Part(report, SkipReason.Trivial, "trivial"),
            Part(report, SkipReason.Manual, "manual"),
            Part(report, SkipReason.Generated, "generated"),
            Part(report, SkipReason.CannotBeWoven, "unsupported"),
            Part(report, SkipReason.WeavingFailed, "failed")
        }.OfType<string>());
        if (left.Length > 0)
            summary += $"; not woven: {left}";

        return path is null ? $"{summary}." : $"{summary}. The report gives the reason for each: {path}";
    }

    private static string? Part(WeaveReport report, SkipReason reason, string name)
    {
        var count = report.Skipped.Count(entry => entry.Reason == reason.ToString());
        return count == 0 ? null : $"{count} {name}";
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
