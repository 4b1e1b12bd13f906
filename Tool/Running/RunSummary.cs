using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AutoSpan.Tool.Terminal;
using AutoSpan.Tool.Traces;
using Spectre.Console;

namespace AutoSpan.Tool.Running;

/// <summary>What a run cost: the hottest methods by total and by own time, the slowest traces, and the errors.</summary>
internal static class RunSummary
{
    private const int Most = 10;
    private const double Milli = 1e6;

    public static void Write(IReadOnlyList<ObservedSpan> spans, IAnsiConsole output)
    {
        var forest = SpanForest.Of(spans);
        var traces = forest.Roots.Select(root => root.Span.TraceId).Distinct().Count();
        var errors = spans.Count(span => span.IsError);
        output.WriteLine(FormattableString.Invariant($"{spans.Count} spans in {traces} traces, {errors} of them errors"));
        var methods = SpanCost.Of(forest);
        Write(output, "Hottest by total time", methods.OrderByDescending(method => method.Total));
        Write(output, "Hottest by own time", methods.OrderByDescending(method => method.Own));
        WriteTraces(output, forest);
        WriteErrors(output, forest);
    }

    private static void Write(IAnsiConsole output, string title, IEnumerable<SpanCost> costs)
    {
        var table = Table(title, "calls", "total", "own", "longest", "errors");
        foreach (var cost in costs.Take(Most))
        {
            table.AddRow(
                Cell(cost.Name),
                Number(cost.Calls),
                Time(cost.Total),
                Time(cost.Own),
                Time(cost.Longest),
                cost.Errors == 0 ? new Text("") : Number(cost.Errors));
        }

        output.WriteLine();
        output.Write(table);
    }

    private static void WriteTraces(IAnsiConsole output, SpanForest forest)
    {
        var sizes = forest.Nodes.GroupBy(node => node.Span.TraceId).ToDictionary(nodes => nodes.Key, nodes => nodes.Count());
        var table = Table("Slowest traces", "time", "spans", "trace");
        foreach (var root in forest.Roots.OrderByDescending(root => root.Span.Duration).Take(Most))
            table.AddRow(Cell(root.Span.Name), Time(root.Span.Duration), Number(sizes[root.Span.TraceId]), Cell(root.Span.TraceId));

        output.WriteLine();
        output.Write(table);
    }

    // An exception marks every span that it leaves: those without an error inside are where it began.
    private static void WriteErrors(IAnsiConsole output, SpanForest forest)
    {
        var origins = forest.Nodes.Where(node => node.Span.IsError && !node.Children.Any(child => child.Span.IsError))
            .GroupBy(node => node.Span.Name)
            .OrderByDescending(nodes => nodes.Count())
            .ToList();
        if (origins.Count == 0)
            return;

        var table = Table("Errors, where they began", "times", "trace");
        foreach (var nodes in origins.Take(Most))
            table.AddRow(Cell(nodes.Key), Number(nodes.Count()), Cell(nodes.First().Span.TraceId));

        output.WriteLine();
        output.Write(table);
    }

    private static Table Table(string first, params string[] others)
    {
        var table = new Table().Border(TableBorder.None).AddColumn(new TableColumn(first).NoWrap().PadRight(2));
        foreach (var other in others)
            table.AddColumn(other == "trace" ? new TableColumn(other).NoWrap() : new TableColumn(other).RightAligned().NoWrap());
        return table;
    }

    private static Text Cell(string text) => new(OneLine.Of(text));

    private static Text Number(int number) => new(number.ToString(CultureInfo.InvariantCulture));

    private static Text Time(long nanoseconds) => new((nanoseconds / Milli).ToString("F2", CultureInfo.InvariantCulture) + " ms");
}
