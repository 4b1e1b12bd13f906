using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Benchmarks.Documents;

/// <summary>The tables and plots of docs/performance.md, made from the committed results.</summary>
/// <param name="root">The folder of the repository.</param>
internal sealed class PerformanceDocument(string root)
{
    private static readonly int[] s_sizes = [1_000, 10_000, 30_000, 100_000];

    private static readonly BarChart s_costs = new(
        "Time of a woven call, of the same span written by hand", [("unobserved", "#2ca02c"), ("recorded", "#1f77b4")]);

    private readonly Figures _figures = Figures.Read(Directory.GetFiles(Path.Combine(root, "Benchmarks", "results"), "*.txt").Order(StringComparer.Ordinal));

    /// <summary>The files with what they are to contain, by their paths in the repository.</summary>
    public IReadOnlyDictionary<string, string> Files => new Dictionary<string, string>
    {
        ["docs/performance.md"] = Text(),
        ["docs/images/cost-by-shape.svg"] = CostByShape(),
        ["docs/images/weaving-time.svg"] = WeavingTime()
    };

    /// <summary>Writes them.</summary>
    public void Write()
    {
        foreach (var (path, content) in Files)
            File.WriteAllText(Path.Combine(root, path), content);
    }

    private string Text()
    {
        var text = File.ReadAllText(Path.Combine(root, "docs", "performance.md")).ReplaceLineEndings("\n");
        foreach (var (name, table) in Table.All)
        {
            var begin = $"<!-- figures: {name} -->\n";
            var start = text.IndexOf(begin, StringComparison.Ordinal);
            if (start < 0)
                throw new InvalidOperationException($"docs/performance.md has no place for the table '{name}'.");

            start += begin.Length;
            text = text[..start] + table(_figures) + text[text.IndexOf("<!-- end of figures -->", start, StringComparison.Ordinal)..];
        }

        return text;
    }

    private string CostByShape() => s_costs.Draw(
    [
        Bars("synchronous, small", "sync"), Bars("synchronous, several lines", "lines"), Bars("task-returning", "task"),
        Bars("async, complete at once", "async"), Bars("async, waits once", "yield"),
        Bars("iterator, ten elements", "iterator"), Bars("async iterator, ten elements", "asynciterator"),
        ("exception through one method", [_figures["off.throw.vs_handwritten"], _figures["throw.1.vs_handwritten"]]),
        ("exception through five methods", [_figures["throw.5.off.vs_handwritten"], _figures["throw.5.vs_handwritten"]])
    ]);

    private (string Label, IReadOnlyList<double> Values) Bars(string label, string shape) =>
        (label, [_figures[$"off.{shape}.vs_handwritten"], _figures[$"on.{shape}.vs_handwritten"]]);

    private string WeavingTime() => new LineChart("Weaving time by number of methods, all woven", "s")
        .Draw([.. s_sizes.Select(methods => ((double)methods, _figures[$"weave.{methods}_methods_ms"] / 1000))]);
}
