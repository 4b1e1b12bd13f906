using System.Linq;
using AutoSpan.Fody.Selection;

namespace AutoSpan.Fody.Reporting;

/// <summary>The summary that the build prints, in one line.</summary>
internal static class Summary
{
    /// <param name="report">The report.</param>
    /// <param name="path">Where it was written; null where it was not.</param>
    /// <param name="reason">Why nothing was woven, where somebody has to know.</param>
    public static string Of(WeaveReport report, string? path, string? reason = null)
    {
        var summary = $"{report.Assembly}: {Count(report.Woven.Length, "method")} woven";
        if (reason is not null)
            summary += $" ({reason})";

        var left = string.Join(", ", new[]
        {
            Part(report, SkipReason.Trivial, "trivial"),
            Part(report, SkipReason.Noise, "noise"),
            Part(report, SkipReason.Manual, "manual"),
            Part(report, SkipReason.Generated, "generated"),
            Part(report, SkipReason.CannotBeWoven, "unsupported"),
            Part(report, SkipReason.WeavingFailed, "failed"),
            Handlers(report)
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

    // A lambda is traced only if a rule says so.
    private static string? Handlers(WeaveReport report)
    {
        var count = report.Skipped.Count(entry => entry.Route is not null && entry.Reason == nameof(SkipReason.NotIncluded));
        return count == 0 ? null : $"{Count(count, "minimal API handler")} (to trace them: <Include members=\"lambda\" visibility=\"internal private\" />)";
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
