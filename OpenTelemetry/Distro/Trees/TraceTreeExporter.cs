using System.Collections.Generic;
using System.Diagnostics;
using OpenTelemetry;
using Spectre.Console;

namespace AutoSpan.Distro.Trees;

/// <summary>
/// Prints each trace as a tree once the span that began it in this process has ended. A span that ends after the
/// tree was printed is printed by itself, with a note. What still waits for a parent is printed on flush and shutdown.
/// </summary>
internal sealed class TraceTreeExporter(IAnsiConsole console) : BaseExporter<Activity>
{
    private readonly FinishedSpans _finished = new();
    private readonly object _gate = new();

    public override ExportResult Export(in Batch<Activity> batch)
    {
        lock (_gate)
        {
            foreach (var span in batch)
                Print(_finished.Add(span));
        }

        return ExportResult.Success;
    }

    protected override bool OnForceFlush(int timeoutMilliseconds)
    {
        PrintRemaining();
        return true;
    }

    protected override bool OnShutdown(int timeoutMilliseconds)
    {
        PrintRemaining();
        return true;
    }

    private void PrintRemaining()
    {
        lock (_gate)
            Print(_finished.TakeRemaining());
    }

    private void Print(IEnumerable<SpanTree> trees)
    {
        foreach (var tree in trees)
        {
            console.Write(TreeView.Of(tree));
            console.WriteLine();
        }
    }
}
