using System;
using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Tests.Differential.Comparison;

/// <summary>Where a woven program does not do what it should.</summary>
/// <param name="Where">Which run of which build.</param>
/// <param name="What">What is compared.</param>
/// <param name="Text">The first difference.</param>
internal sealed record Difference(string Where, string What, string Text)
{
    /// <summary>Null where both are equal.</summary>
    public static Difference? Between(string where, string what, IReadOnlyList<string> expected, IReadOnlyList<string> actual)
    {
        var place = Enumerable.Range(0, Math.Max(expected.Count, actual.Count))
            .FirstOrDefault(i => i >= expected.Count || i >= actual.Count || expected[i] != actual[i], -1);
        return place < 0 ? null : new Difference(where, what, $"{Shown("expected", expected, place)}\n{Shown("actual", actual, place)}");
    }

    public override string ToString() => $"{Where}: {What}\n{Text}";

    static string Shown(string title, IReadOnlyList<string> lines, int place) =>
        $"  {title}, from {Math.Max(0, place - 3)}:\n" + string.Join('\n', lines.Skip(Math.Max(0, place - 3)).Take(8).Select(line => "    " + line))
        + (place >= lines.Count ? "\n    (end)" : "");
}
