using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tool.Diagnosing;
using AutoSpan.Tool.Projects;
using AutoSpan.Tool.Terminal;

namespace AutoSpan.Tool.Commands;

/// <summary>Looks for what keeps traces from being seen.</summary>
internal sealed class DoctorCommand : ToolCommand
{
    private readonly Screen _screen;

    private readonly Argument<string> _input = new("input")
    {
        Description = "A project, or its folder. By default the folder where you are.", HelpName = "project", DefaultValueFactory = _ => "."
    };

    private readonly Option<string> _configuration = SharedOptions.BuildConfiguration();
    private readonly Option<string?> _framework = SharedOptions.Framework();

    public DoctorCommand(Screen screen) : base("doctor", "Looks for what keeps the traces of a project from being seen. The exit code is 1 if "
        + "there is something to fix.")
    {
        _screen = screen;
        Arguments.Add(_input);
        Options.Add(_configuration);
        Options.Add(_framework);
        SetAction(RunAsync);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("autospan doctor", "Checks the project in this folder."),
        new("autospan doctor src/Shop", "Checks that project.")
    ];

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var input = arguments.GetRequiredValue(_input);
        var project = ProjectFile.Find(input) ?? throw UserError.BadInput($"{Path.GetFullPath(input)} is not a project, and not the folder of one.");
        using var folder = new TemporaryFolder();
        var findings = await new Doctor(project, arguments.GetValue(_configuration)!, arguments.GetValue(_framework)).CheckAsync(folder.Path, cancellation);
        foreach (var finding in findings)
        {
            _screen.Output.WriteLine(OneLine.Of($"{(finding.IsNote ? "note" : "problem")} {finding.Check}: {finding.Message}"));
            _screen.Output.WriteLine(OneLine.Of($"  fix: {finding.Fix}"));
        }

        var problems = findings.Count(finding => !finding.IsNote);
        _screen.Output.WriteLine($"{Path.GetFileNameWithoutExtension(project)}: {(problems == 0 ? "nothing" : problems)} to fix");
        return problems == 0 ? ExitCode.Success : ExitCode.Found;
    }
}
