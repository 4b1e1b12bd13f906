using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Benchmarks.Documents;

/// <summary>The tables of docs/performance.md.</summary>
internal static class Table
{
    private static readonly (string Label, string Name)[] s_shapes =
    [
        ("synchronous, small", "sync"), ("synchronous, of several lines", "lines"), ("task-returning", "task"),
        ("async, complete at once", "async"), ("async, waits once", "yield"),
        ("iterator, ten elements", "iterator"), ("async iterator, ten elements", "asynciterator")
    ];

    private static readonly (string Label, string Name)[] s_tagged =
    [
        ("synchronous, two argument tags", "tagged.sync"), ("async, two argument tags", "tagged.async")
    ];

    /// <summary>The tables by their names, which are those of the markers in the document.</summary>
    public static IReadOnlyDictionary<string, Func<Figures, string>> All { get; } = new Dictionary<string, Func<Figures, string>>
    {
        ["unobserved"] = Unobserved,
        ["recorded"] = Recorded,
        ["sequences"] = Sequences,
        ["exceptions"] = Exceptions,
        ["unsampled"] = Unsampled,
        ["program"] = Program,
        ["startup"] = Startup,
        ["weaving"] = Weaving,
        ["goals"] = Goals
    };

    private static string Unobserved(Figures figures) => Of(
        ["shape", "more than plain", "of hand-written", "bytes more than plain"],
        s_shapes.Select(shape => new[]
        {
            shape.Label, $"{Number(figures[$"off.{shape.Name}.extra_ns"], 1)} ns", Number(figures[$"off.{shape.Name}.vs_handwritten"], 2),
            Number(figures[$"off.{shape.Name}.bytes"], 0)
        }).Append(["small enough to be inlined", $"{Number(figures["off.inlinable.extra_ns"], 1)} ns", "", ""]));

    private static string Recorded(Figures figures) => Of(
        ["shape", "one call", "of hand-written", "bytes of hand-written"],
        s_shapes.Concat(s_tagged).Select(shape => new[]
        {
            shape.Label, $"{Number(figures[$"on.{shape.Name}.ns"], 0)} ns", Number(figures[$"on.{shape.Name}.vs_handwritten"], 2),
            Number(figures[$"on.{shape.Name}.bytes.vs_handwritten"], 2)
        }));

    private static string Sequences(Figures figures) => Of(
        ["shape", "time of hand-written with the same behavior", "bytes"],
        s_shapes.Where(shape => shape.Name.EndsWith("iterator", StringComparison.Ordinal)).Select(shape => new[]
        {
            shape.Label, Number(figures[$"on.{shape.Name}.vs_guarded"], 2), Number(figures[$"on.{shape.Name}.bytes.vs_guarded"], 2)
        }));

    private static string Exceptions(Figures figures) => Of(
        ["an exception leaves", "unobserved, of hand-written", "recorded, of hand-written"],
        [
            ["one method", Number(figures["off.throw.vs_handwritten"], 2), Number(figures["throw.1.vs_handwritten"], 2)],
            ["five methods", Number(figures["throw.5.off.vs_handwritten"], 2), Number(figures["throw.5.vs_handwritten"], 2)]
        ]);

    private static string Unsampled(Figures figures) => Of(
        ["shape", "`AddAutoSpanInstrumentation()`", "of hand-written", "`AddSource` alone", "of hand-written"],
        s_shapes.Concat(s_tagged).Where(shape => !double.IsNaN(figures[$"unsampled.{shape.Name}.ns"])).Select(shape => new[]
        {
            shape.Label, $"{Number(figures[$"unsampled.{shape.Name}.ns"], 0)} ns", Number(figures[$"unsampled.{shape.Name}.vs_handwritten"], 2),
            $"{Number(figures[$"unsampled.addsource.{shape.Name}.ns"], 0)} ns", Number(figures[$"unsampled.addsource.{shape.Name}.vs_handwritten"], 2)
        }));

    private static string Program(Figures figures) => Of(
        ["the C# compiler, of plain", "default filters", "everything woven"],
        [
            ["unobserved, warm: processor time", Number(figures["macro.full.off.warm.cpu"], 2), Number(figures["macro.everything.off.warm.cpu"], 2)],
            ["unobserved, first compilation: time", Number(figures["macro.full.off.cold"], 2), Number(figures["macro.everything.off.cold"], 2)],
            ["the same: processor time", Number(figures["macro.full.off.cold.cpu"], 2), Number(figures["macro.everything.off.cold.cpu"], 2)],
            ["every span recorded: time", Number(figures["macro.full.on"], 0), Number(figures["macro.everything.on"], 0)],
            ["spans of one compilation", Number(figures["macro.full.on.spans"], 0), Number(figures["macro.everything.on.spans"], 0)]
        ]);

    private static string Startup(Figures figures) => Of(
        ["published", "plain", "woven, of plain"],
        new[] { ("as it is", "jit"), ("with ReadyToRun", "readytorun"), ("with NativeAOT", "nativeaot") }.Select(mode => new[]
        {
            mode.Item1, $"{Number(figures[$"startup.{mode.Item2}.plain_ms"], 0)} ms", Number(figures[$"startup.{mode.Item2}.vs_plain"], 2)
        }));

    private static string Weaving(Figures figures) => Of(
        ["", ""],
        [
            ["Cecil alone, one instruction added to each method, of reading and writing", Number(figures["weave.edits.vs_cecil_floor"], 1)],
            ["every method, of reading and writing with Cecil", Number(figures["weave.vs_cecil_floor"], 1)],
            ["the same, with every argument and result", Number(figures["weave.values.vs_cecil_floor"], 1)],
            ["what the default filters leave", Number(figures["weave.filtered.vs_cecil_floor"], 1)],
            ["methods in a second", Number(figures["weave.methods_per_second"], 0)],
            ["time of a method at 100,000 methods, of that at 1,000", Number(figures["weave.scaling"], 2)],
            ["the same, Cecil alone, one instruction added to each method", Number(figures["weave.edits.scaling"], 2)],
            ["peak memory of Cecil alone, one instruction added to each method", Number(figures["weave.edits.peak.vs_cecil"], 1)],
            ["peak memory, of Cecil's", $"{Number(figures["weave.peak.vs_cecil"], 1)} ({Number(figures["weave.peak_mb"], 0)} MB)"],
            ["size of the file, every method woven", Number(figures["weave.size_growth"], 2)],
            ["bytes for a synchronous method", Number(figures["weave.bytes_per_sync_method"], 0)],
            ["bytes for a small synchronous method, with its copy", Number(figures["weave.bytes_per_small_method"], 0)],
            ["part of the build of a project with 400 files", Percent(figures["weave.build_share"])],
            ["the same with `enabled=\"false\"`: Fody alone", Percent(figures["weave.build_share_of_fody"])]
        ]);

    private static string Goals(Figures figures) => Of(
        ["figure", "name", "goal", "measured", ""],
        Goal.All.Select(goal => new[]
        {
            goal.Label, $"`{goal.Figure}`", Number(goal.Most, 2), Number(figures[goal.Figure], 2),
            Outcome(goal, figures[goal.Figure])
        }));

    // What rounds to the goal has reached it.
    private static string Outcome(Goal goal, double value) => double.IsNaN(value) ? "" : value < goal.Most + 0.005 ? "reached" : "missed";

    private static string Of(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new StringBuilder();
        Row(head);
        table.Append('|').Insert(table.Length, "---|", head.Count).Append('\n');
        foreach (var row in rows)
            Row(row);

        return table.ToString();

        void Row(IEnumerable<string> cells) => table.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }

    private static string Percent(double value) => $"{Number(value * 100, 1)} %";

    private static string Number(double value, int decimals) =>
        double.IsNaN(value) ? "not measured" : value.ToString("N" + decimals, CultureInfo.InvariantCulture);
}
