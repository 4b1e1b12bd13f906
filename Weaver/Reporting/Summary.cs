using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Selection;

namespace AutoSpan.Fody.Reporting;

/// <summary>The summary that the build prints, in one line.</summary>
internal static class Summary
{
    private const int ShownReasons = 3;
    private const int ShownSources = 3;
    private const int ShownNames = 3;

    // Why a method that a rule includes is not woven.
    private static readonly string[] s_reasons =
    [
        nameof(SkipReason.WeavingFailed), nameof(SkipReason.CannotBeWoven), nameof(SkipReason.Trivial), nameof(SkipReason.Noise), nameof(SkipReason.Manual),
        nameof(SkipReason.Generated)
    ];

    /// <param name="report">The report.</param>
    /// <param name="path">Where it was written; null where it was not.</param>
    /// <param name="reason">Why nothing was woven, where somebody has to know.</param>
    /// <param name="exports">True where the program exports its spans without code.</param>
    public static string Of(WeaveReport report, string? path, string? reason = null, bool exports = false)
    {
        var summary = $"{report.Assembly}: {Count(report.Woven.Count(), "method")} woven";
        if (reason is not null)
            summary += $" ({reason})";

        var left = string.Join(", ", Reasons(report).Concat(Handlers(report)));
        if (left.Length > 0)
            summary += $"; not woven: {left}";

        summary += exports ? "." : $".{Sources(report)}";
        return path is null ? summary : $"{summary} The report gives the reason for each: {path}";
    }

    // The largest; a failure is always told.
    private static IEnumerable<string> Reasons(WeaveReport report)
    {
        string[] reasons =
        [
            .. report.Skipped.Select(method => method.Reason!).Where(s_reasons.Contains).GroupBy(reason => reason)
                .OrderByDescending(methods => methods.Key == nameof(SkipReason.WeavingFailed))
                .ThenByDescending(methods => methods.Count())
                .ThenBy(methods => Array.IndexOf(s_reasons, methods.Key))
                .Select(methods => $"{methods.Count()} {WordFor(methods.Key)}")
        ];
        return reasons.Length <= ShownReasons ? reasons : [.. reasons.Take(ShownReasons), $"{Count(reasons.Length - ShownReasons, "other reason")}"];
    }

    private static string WordFor(string reason) => reason switch
    {
        nameof(SkipReason.WeavingFailed) => "failed",
        nameof(SkipReason.CannotBeWoven) => "unsupported",
        _ => reason.ToLowerInvariant()
    };

    // A lambda is traced only if a rule says so, and so is a method that is not public.
    private static IEnumerable<string> Handlers(WeaveReport report)
    {
        MethodEntry[] handlers = [.. report.Skipped.Where(method => method.Route is not null && method.Reason == nameof(SkipReason.NotIncluded))];
        var lambdas = handlers.Count(method => method.IsLambda);
        if (lambdas > 0)
            yield return $"{Count(lambdas, "minimal API handler")} (to trace them: <Include members=\"lambda\" visibility=\"internal private\" />)";

        MethodEntry[] hidden = [.. handlers.Where(method => !method.IsLambda && !method.IsPublic)];
        if (hidden.Length > 0)
        {
            string[] names = [.. hidden.Select(method => method.Name).Distinct().OrderBy(name => name, StringComparer.Ordinal)];
            // A local function has the name of its method before its own.
            var members = names.Any(name => name.Contains('.')) ? "members=\"method localFunction\" " : string.Empty;
            var method = names.Length <= ShownNames ? $"method=\"{string.Join("|", names)}\" " : string.Empty;
            yield return $"{Count(hidden.Length, "minimal API handler")} not public "
                + $"(to trace them: <Include {members}{method}visibility=\"internal private\" />)";
        }
    }

    private static string Sources(WeaveReport report)
    {
        string[] sources = [.. report.Woven.Select(method => method.Span!.Source).Distinct().OrderBy(source => source, StringComparer.Ordinal)];
        if (sources.Length == 0)
            return string.Empty;

        var shown = string.Join(", ", sources.Take(ShownSources).Select(source => $"\"{source}\""));
        var more = sources.Length > ShownSources ? $" and {Count(sources.Length - ShownSources, "other source")} in the report" : string.Empty;
        return $" To export the spans: AddSource({shown}){more}.";
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
