using System;
using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Foreign;

/// <summary>A test method that passes less often when the program is woven.</summary>
internal sealed record Difference(string Method, TestCount Plain, TestCount? Woven);

/// <summary>Compares runs of the same tests.</summary>
internal static class Comparison
{
    /// <summary>The methods that differ between two runs of one program: nothing can be said of them.</summary>
    public static IReadOnlySet<string> Unstable(TestResults first, TestResults second) =>
        first.Methods.Keys.Union(second.Methods.Keys).Where(method => Outcome(first, method) != Outcome(second, method)).ToHashSet(StringComparer.Ordinal);

    /// <summary>The methods of which fewer tests pass in every one of the woven runs than in the plain one.</summary>
    public static IReadOnlyList<Difference> FailuresOnlyWoven(TestResults plain, IReadOnlySet<string> unstable, params TestResults[] woven) =>
    [
        .. from method in plain.Methods
           where !unstable.Contains(method.Key)
           let runs = woven.Select(run => run.Methods.GetValueOrDefault(method.Key)).ToArray()
           where runs.All(run => (run?.Passed ?? 0) < method.Value.Passed)
           orderby method.Key
           select new Difference(method.Key, method.Value, runs[0])
    ];

    private static (int, int) Outcome(TestResults results, string method) =>
        results.Methods.TryGetValue(method, out var count) ? (count.Passed, count.Failed) : (0, 0);
}
