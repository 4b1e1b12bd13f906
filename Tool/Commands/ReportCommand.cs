using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using AutoSpan.Tool.Comparing;
using AutoSpan.Tool.Terminal;
using AutoSpan.Tool.Traces;

namespace AutoSpan.Tool.Commands;

/// <summary>Writes the report of a build as a page, with what was observed.</summary>
internal sealed class ReportCommand : ToolCommand
{
    private readonly Screen _screen;
    private readonly Argument<string> _report = new("report")
    {
        Description = "The JSON report of a build or of 'autospan explain'.",
        HelpName = "report.json"
    };

    private readonly Option<string[]> _trace = new("--trace", "-t")
    {
        Description = "Traces in OTLP's JSON, such as 'autospan run --save' writes. Can be repeated.", HelpName = "trace.json", DefaultValueFactory = _ => []
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "The page. By default it is beside the report.",
        HelpName = "report.html"
    };

    public ReportCommand(Screen screen) : base("report", "Writes the report of a build as a page for the browser, with what a trace tells of each method.")
    {
        _screen = screen;
        Arguments.Add(_report);
        Options.Add(_trace);
        Options.Add(_output);
        SetAction(Run);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("autospan report obj/Debug/net10.0/Shop.autospan.json --trace trace.json", "Shows what each method cost, what was never called, and what floods.")
    ];

    private int Run(ParseResult arguments)
    {
        var file = arguments.GetRequiredValue(_report);
        var output = arguments.GetValue(_output) ?? Path.ChangeExtension(file, ".html");
        var traces = arguments.GetValue(_trace)!;
        var report = ReportLoader.Read(file);
        var observed = ReportPageFile.Write(report, traces, output);
        _screen.Output.WriteLine(output);
        if (observed is { Costs.Count: 0 })
            _screen.Note($"No span in {string.Join(", ", traces)} is of {report.Assembly}. Is it the trace of another program, or of a build without weaving?");
        return ExitCode.Success;
    }
}
