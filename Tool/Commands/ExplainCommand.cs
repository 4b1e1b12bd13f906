using System.Collections.Generic;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Fody.Reporting;
using AutoSpan.Fody.Reporting.Json;
using AutoSpan.Tool.Assemblies;
using AutoSpan.Tool.Explaining;
using AutoSpan.Tool.Terminal;
using AutoSpan.Tool.Weaving;

namespace AutoSpan.Tool.Commands;

/// <summary>Tells why methods are woven, or are not.</summary>
internal sealed class ExplainCommand : ToolCommand
{
    private const string Text = "text", Json = "json";

    private readonly Screen _screen;
    private readonly Argument<string> _input = new("input")
    {
        Description = "A compiled assembly that is not woven, or a project.",
        HelpName = "dll | project"
    };

    private readonly Argument<string?> _method = new("method")
    {
        Description = "A part of the full name of a method, or a pattern with * and ?. Without it, every method is listed.",
        Arity = ArgumentArity.ZeroOrOne
    };

    private readonly Option<string?> _config = SharedOptions.Config();
    private readonly Option<string[]> _reference = SharedOptions.Reference();

    private readonly Option<string> _format = new Option<string>("--format")
    {
        Description = "text for people; json is the report that a build would write, or the part of it with the methods asked for.",
        DefaultValueFactory = _ => Text
    }.AcceptOnlyFromAmong(Text, Json);

    private readonly Option<string> _configuration = SharedOptions.BuildConfiguration();
    private readonly Option<string?> _framework = SharedOptions.Framework();

    public ExplainCommand(Screen screen) : base("explain", "Tells for each method whether it is woven, why, and what its span is. Nothing is "
        + "woven, and the output of builds is not touched.")
    {
        _screen = screen;
        Arguments.Add(_input);
        Arguments.Add(_method);
        foreach (var option in new Option[] { _config, _format, _reference, _configuration, _framework })
            Options.Add(option);
        SetAction(RunAsync);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("autospan explain src/Shop OrderService.Place", "Tells why the methods with this name are traced or not."),
        new("autospan explain src/Shop --config tracing.xml", "Lists what the rules of another file would trace, without building with them."),
        new("autospan explain Shop.dll --format json > report.json", "Writes the report that a build would write, for a program or for 'autospan diff'.")
    ];

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        var source = new ExplainSource(arguments.GetRequiredValue(_input), arguments.GetValue(_config), arguments.GetValue(_reference)!)
        {
            Configuration = arguments.GetValue(_configuration)!, Framework = arguments.GetValue(_framework)
        };
        var input = await source.PrepareAsync(folder.Path, cancellation);
        input.Task.Image.RequireUnwoven();
        using var resolver = new FileResolver(input.References);
        var result = new AssemblyWeaver(resolver).Weave(input.Task);
        DiagnosticText.Write(_screen, result.Diagnostics);
        if (result.HasErrors)
            return ExitCode.Configuration;
        if (result.Report is null)
            throw UserError.Configuration(result.Unwoven!);

        var method = arguments.GetValue(_method);
        Write(method is null ? result.Report : new MethodPattern(method).Filter(result.Report), arguments.GetValue(_format) == Json, method is null);
        if (method is null && result.Summary is not null)
            _screen.Note(result.Summary);
        return ExitCode.Success;
    }

    private void Write(WeaveReport report, bool asJson, bool isWhole)
    {
        if (asJson)
            ReportWriter.Write(report, _screen.Output);
        else if (isWhole)
            ExplainText.WriteList(report, _screen.Output);
        else
            ExplainText.WriteDetails(report, _screen.Output);
    }
}
