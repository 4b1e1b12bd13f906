using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tool.Configurations;
using AutoSpan.Tool.Running;
using AutoSpan.Tool.Terminal;
using AutoSpan.Tool.Weaving;

namespace AutoSpan.Tool.Commands;

/// <summary>Runs a program with spans in it.</summary>
internal sealed class RunCommand : ToolCommand
{
    private const string Exporter = "OTEL_TRACES_EXPORTER";

    private static readonly string[] s_endpoints = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"];

    private readonly Screen _screen;
    private readonly Argument<string> _input = new("input")
    {
        Description = "The .dll of a program, or a project, which is built first.",
        HelpName = "app.dll | project"
    };

    private readonly Argument<string[]> _arguments = new("args")
    {
        Description = "Arguments of the program, after --.", Arity = ArgumentArity.ZeroOrMore
    };

    private readonly Option<string?> _config = SharedOptions.Config();
    private readonly Option<string[]> _reference = SharedOptions.Reference();
    private readonly Option<string[]> _assembly = SharedOptions.Assembly();
    private readonly Option<string?> _save = new("--save", "-s")
    {
        Description = "Saves the spans in OTLP's JSON, which the Aspire dashboard and otel-tui open.",
        HelpName = "trace.json"
    };
    private readonly Option<string?> _report = new("--report")
    {
        Description = "Writes the HTML report of the program with what was observed.",
        HelpName = "report.html"
    };
    private readonly Option<bool> _summary = new("--summary") { Description = "After the program: the hottest methods, the slowest traces, and the errors." };
    private readonly Option<bool> _dashboard = new("--dashboard") { Description = "Shows the traces in the Aspire dashboard, a page in the browser." };
    private readonly Option<string> _configuration = SharedOptions.BuildConfiguration();
    private readonly Option<string?> _framework = SharedOptions.Framework();
    private readonly RunOptions _variables = new();

    public RunCommand(Screen screen) : base("run", "Weaves a copy of a program and runs it, with its traces in the terminal, in a file, or at a backend.")
    {
        _screen = screen;
        Arguments.Add(_input);
        Arguments.Add(_arguments);
        Option[] own = [_config, _save, _summary, _report, _dashboard, _assembly, _reference, _configuration, _framework];
        foreach (var option in own.Concat(_variables.All))
            Options.Add(option);
        SetAction(RunAsync);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("autospan run Shop.dll", "Prints each trace as a tree while the program runs."),
        new("autospan run src/Shop --summary -- --url http://localhost:5000", "Builds the project, runs it with arguments, and tells what was slow."),
        new("autospan run Shop.dll --save trace.json", "Saves the traces for the Aspire dashboard or otel-tui."),
        new("autospan run Shop.dll --exporter otlp --endpoint http://localhost:4318", "Sends them to a backend.")
    ];

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        var save = arguments.GetValue(_save);
        var report = arguments.GetValue(_report);
        var trace = save is not null ? Path.GetFullPath(save)
            : arguments.GetValue(_summary) || report is not null ? Path.Combine(folder.Path, "trace.json")
            : null;
        if (save is not null)
            OutputFile.Check(save);
        if (report is not null)
            OutputFile.Check(report);
        var variables = Variables(arguments, trace);
        var program = await RunnableProgram.FindAsync(
            arguments.GetRequiredValue(_input), arguments.GetValue(_configuration)!, arguments.GetValue(_framework), cancellation);
        var options = new WeaveOptions
        {
            Configuration = ConfigurationSource.Choose(arguments.GetValue(_config), program.ConfigurationFolder),
            References = arguments.GetValue(_reference)!,
            AllowsWoven = true,
            // The tool exports, from outside of the program.
            StartsExport = false
        };
        var woven = await new ProgramWeaver(_screen, program, options, arguments.GetValue(_assembly)!).WeaveAsync(cancellation);
        if (woven is null)
            return ExitCode.Configuration;

        variables[HookVariables.Sources] = string.Join('\n', woven.Sources);
        using var dashboard = arguments.GetValue(_dashboard) ? await StartDashboardAsync(variables, cancellation) : null;
        if (save is not null)
            File.Delete(trace!);
        var code = await ProgramRun.StartAsync(woven, arguments.GetValue(_arguments)!, variables);
        if (trace is not null)
            Tell(new RunOutput(_screen, woven, trace), save, arguments.GetValue(_summary), report);
        if (dashboard is not null)
        {
            _screen.Note($"autospan: the traces are at {dashboard.Page}. Ctrl+C ends the dashboard.");
            await Dashboard.WaitForUserAsync();
        }

        return code;
    }

    private static void Tell(RunOutput output, string? save, bool hasSummary, string? report)
    {
        if (save is not null)
            output.TellSaved(save);
        if (hasSummary)
            output.Summarize();
        if (report is not null)
            output.WriteReports(report);
    }

    private async Task<Dashboard> StartDashboardAsync(Dictionary<string, string> variables, CancellationToken cancellation)
    {
        var dashboard = await Dashboard.StartAsync(cancellation);
        variables[Exporter] = "otlp";
        variables["OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"] = new Uri(dashboard.Endpoint, "v1/traces").ToString();
        variables["OTEL_EXPORTER_OTLP_TRACES_PROTOCOL"] = "http/protobuf";
        _screen.Note($"autospan: the dashboard is at {dashboard.Page}");
        dashboard.Open();
        return dashboard;
    }

    private Dictionary<string, string> Variables(ParseResult arguments, string? trace)
    {
        var variables = _variables.Read(arguments);
        // What the environment says counts. Without a word about it, the terminal is the nearest place; with a file, the file is.
        if (!variables.ContainsKey(Exporter) && !IsSet(Exporter))
            variables[Exporter] = NamesBackend(variables) ? "otlp" : trace is null ? "console" : "none";

        var hooks = Environment.GetEnvironmentVariable(HookVariables.StartupHooks);
        variables[HookVariables.OriginalHooks] = hooks ?? "";
        variables[HookVariables.StartupHooks] = string.IsNullOrEmpty(hooks) ? HookFiles.Hook : HookFiles.Hook + Path.PathSeparator + hooks;
        variables[HookVariables.TraceFile] = trace ?? "";
        return variables;
    }

    private static bool NamesBackend(Dictionary<string, string> variables) =>
        s_endpoints.Any(name => IsSet(name) || variables.ContainsKey(name));

    private static bool IsSet(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 };
}
