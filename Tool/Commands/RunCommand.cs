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
using AutoSpan.Tool.Traces;
using AutoSpan.Tool.Weaving;

namespace AutoSpan.Tool.Commands;

/// <summary>Runs a program with spans in it.</summary>
internal sealed class RunCommand : ToolCommand
{
    private const string Exporter = "OTEL_TRACES_EXPORTER";

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
    private readonly Option<string> _configuration = SharedOptions.BuildConfiguration();
    private readonly Option<string?> _framework = SharedOptions.Framework();
    private readonly RunOptions _variables = new();

    public RunCommand(Screen screen) : base("run", "Weaves a copy of a program and runs it, with its traces in the terminal, in a file, or at a backend.")
    {
        _screen = screen;
        Arguments.Add(_input);
        Arguments.Add(_arguments);
        foreach (var option in new Option[] { _config, _save, _summary, _report, _assembly, _reference, _configuration, _framework }.Concat(_variables.All))
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
        var variables = Variables(arguments, trace);
        var program = await RunnableProgram.FindAsync(
            arguments.GetRequiredValue(_input), arguments.GetValue(_configuration)!, arguments.GetValue(_framework), cancellation);
        var options = new WeaveOptions
        {
            Configuration = ConfigurationSource.Choose(arguments.GetValue(_config), program.ConfigurationFolder),
            References = arguments.GetValue(_reference)!,
            AllowsWoven = true
        };
        var woven = await new ProgramWeaver(_screen, program, options, arguments.GetValue(_assembly)!).WeaveAsync(cancellation);
        if (woven is null)
            return ExitCode.Configuration;

        variables[HookVariables.Sources] = string.Join('\n', woven.Sources);
        if (save is not null)
            File.Delete(trace!);
        var code = await ProgramRun.StartAsync(woven, arguments.GetValue(_arguments)!, variables);
        if (save is not null)
            _screen.Note(File.Exists(trace) ? $"autospan: the spans are in {save}" : $"autospan: there were no spans to save in {save}");
        if (arguments.GetValue(_summary))
            Summarize(trace!);
        if (report is not null)
            WriteReports(woven, trace!, report);
        return code;
    }

    // Each assembly has a report of its own: that of the program has the name, and the others have theirs in it.
    private void WriteReports(WovenProgram woven, string trace, string path)
    {
        var reports = woven.Reports;
        if (reports.Count == 0)
            _screen.Note("autospan: there is no report: the program was woven in its build. 'autospan report' takes the report of the build.");
        foreach (var report in reports)
        {
            var isProgram = reports.Count == 1 || report.Assembly == Path.GetFileNameWithoutExtension(woven.File);
            var file = isProgram ? path : Path.ChangeExtension(path, $".{report.Assembly}{Path.GetExtension(path)}");
            ReportPageFile.Write(report, File.Exists(trace) ? [trace] : [], file);
            _screen.Note($"autospan: the report of {report.Assembly} is in {file}");
        }
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
        IsSet("OTEL_EXPORTER_OTLP_ENDPOINT") || IsSet("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")
        || variables.Keys.Any(name => name.EndsWith("_ENDPOINT", StringComparison.Ordinal));

    private static bool IsSet(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 };

    private void Summarize(string trace)
    {
        if (File.Exists(trace))
            RunSummary.Write(TraceFile.Read(trace), _screen.Styled);
        else
            _screen.Note("autospan: there were no spans. 'autospan explain' tells what is woven.");
    }
}
