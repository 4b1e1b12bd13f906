using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Reporting;

namespace AutoSpan.Tool.Comparing;

/// <summary>What a change of rules or code adds to tracing and removes from it.</summary>
/// <param name="Added">Methods that are traced now, and were not.</param>
/// <param name="Removed">Methods that were traced, and are not.</param>
/// <param name="Changed">Methods that are traced differently.</param>
internal sealed record ReportComparison(IReadOnlyList<TracingChange> Added, IReadOnlyList<TracingChange> Removed, IReadOnlyList<TracingChange> Changed)
{
    public bool HasChanges => Added.Count + Removed.Count + Changed.Count > 0;

    public string Counts => $"{Added.Count} added, {Removed.Count} removed, {Changed.Count} changed";

    public static ReportComparison Of(WeaveReport old, WeaveReport now)
    {
        // A signature is in the report only where a method needs it to be told from another. The first of equal keys counts.
        var before = old.Methods.GroupBy(MethodKey.Of).ToDictionary(methods => methods.Key, methods => methods.First());
        var after = now.Methods.GroupBy(MethodKey.Of).ToDictionary(methods => methods.Key, methods => methods.First());
        TracingChange[] changes =
        [
            .. before.Keys.Union(after.Keys)
                .Select(key => Compare(before.GetValueOrDefault(key), after.GetValueOrDefault(key)))
                .OfType<TracingChange>()
                .OrderBy(change => change.Method.FullName, StringComparer.Ordinal)
                .ThenBy(change => change.Method.Parameters, StringComparer.Ordinal)
        ];
        return new ReportComparison(
            [.. changes.Where(change => change.IsAdded)],
            [.. changes.Where(change => change is { IsAdded: false, IsRemoved: true })],
            [.. changes.Where(change => change is { IsAdded: false, IsRemoved: false })]);
    }

    private static TracingChange? Compare(MethodEntry? old, MethodEntry? now)
    {
        if (old?.IsWoven != true && now?.IsWoven != true)
            return null;
        if (old?.IsWoven != true || now?.IsWoven != true)
            return new TracingChange(old, now, []);

        var details = SpanDifferences.Of(old, now);
        return details.Count == 0 ? null : new TracingChange(old, now, details);
    }
}
