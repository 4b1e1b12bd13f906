using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Reporting;

namespace AutoSpan.Tool.Comparing;

/// <summary>What differs in the traces of a method that both versions trace.</summary>
internal static class SpanDifferences
{
    public static IReadOnlyList<string> Of(MethodEntry old, MethodEntry now) =>
        [.. Of(old.Span!, now.Span!).Concat(Settings(old, now))];

    private static IEnumerable<string> Of(SpanEntry old, SpanEntry now)
    {
        if (old.IsEvent != now.IsEvent)
            yield return now.IsEvent ? "an event instead of a span" : "a span instead of an event";

        foreach (var (name, before, after) in new[]
        {
            ("name", old.Name, now.Name), ("on", old.On, now.On), ("kind", old.Kind, now.Kind), ("source", old.Source, now.Source),
            ("shape", old.Shape, now.Shape),
            ("errorWhen", old.ErrorWhen, now.ErrorWhen), ("remoteParent", old.RemoteParent, now.RemoteParent)
        })
        {
            if (before != after)
                yield return $"{name} {before ?? "none"} → {after ?? "none"}";
        }

        foreach (var tag in now.Tags.Where(tag => old.Tags.All(other => other.Name != tag.Name)))
            yield return $"tag {tag.Name} added";
        foreach (var tag in old.Tags.Where(tag => now.Tags.All(other => other.Name != tag.Name)))
            yield return $"tag {tag.Name} removed";
        foreach (var (before, after) in old.Tags.Join(now.Tags, tag => tag.Name, tag => tag.Name, (before, after) => (before, after)))
        {
            if ((before.Value, before.Text, before.IsRedacted) != (after.Value, after.Text, after.IsRedacted))
                yield return $"tag {after.Name} {Value(before)} → {Value(after)}";
        }
    }

    // What the span shows by itself is not told twice.
    private static IEnumerable<string> Settings(MethodEntry old, MethodEntry now) =>
        from before in old.Settings
        join after in now.Settings on before.Name equals after.Name
        where before.Value != after.Value && after.Name is not ("name" or "kind" or "source" or "errorWhen" or "remoteParent")
        select $"{after.Name} {before.Value} → {after.Value}";

    private static string Value(TagEntry tag) => tag.IsRedacted ? "***" : tag.Value ?? $"\"{tag.Text}\"";
}
