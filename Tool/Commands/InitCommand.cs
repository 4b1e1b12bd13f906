using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tool.Explaining;
using AutoSpan.Tool.Projects;
using AutoSpan.Tool.Proposing;
using AutoSpan.Tool.Terminal;

namespace AutoSpan.Tool.Commands;

/// <summary>Proposes a configuration.</summary>
internal sealed class InitCommand : ToolCommand
{
    private readonly Screen _screen;

    private readonly Argument<string> _input = new("input")
    {
        Description = "A project, a solution, or the folder of one. By default the folder where you are.",
        HelpName = "project | solution",
        DefaultValueFactory = _ => "."
    };

    private readonly Option<bool> _print = new("--print") { Description = "Prints the configuration and writes no file." };
    private readonly Option<string> _configuration = SharedOptions.BuildConfiguration();
    private readonly Option<string?> _framework = SharedOptions.Framework();

    public InitCommand(Screen screen) : base("init", "Looks at the namespaces and packages of a project or solution, and writes a commented "
        + "FodyWeavers.xml with what each rule traces.")
    {
        _screen = screen;
        Arguments.Add(_input);
        foreach (var option in new Option[] { _print, _configuration, _framework })
            Options.Add(option);
        SetAction(RunAsync);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("autospan init", "Writes FodyWeavers.xml beside the project or solution in this folder."),
        new("autospan init src/Shop --print", "Shows what it would write.")
    ];

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var input = arguments.GetRequiredValue(_input);
        var (projects, folder) = await ProjectsAsync(input, cancellation);
        var file = Path.Combine(folder, Fody.Configuration.ConfigurationFile.FileName);
        var isPrinted = arguments.GetValue(_print);
        if (!isPrinted && File.Exists(file))
            throw UserError.FileSystem($"{file} exists. 'autospan init --print' shows a proposal without writing it.");

        using var temporary = new TemporaryFolder();
        var text = Proposal.Make(await CompileAsync(projects, arguments, temporary.Path, cancellation), temporary.Path);
        _screen.Output.Write(text);
        if (isPrinted)
            return ExitCode.Success;

        await using (var stream = new FileStream(file, FileMode.CreateNew))
        await using (var writer = new StreamWriter(stream))
            await writer.WriteAsync(text);
        _screen.Note($"autospan: written to {file}");
        return ExitCode.Success;
    }

    private static async Task<(IReadOnlyList<string> Projects, string Folder)> ProjectsAsync(string input, CancellationToken cancellation)
    {
        var hasProject = Directory.Exists(input) && System.Array.Exists(Directory.GetFiles(input), ProjectFile.Is);
        if (!hasProject && SolutionFile.Find(input) is { } solution)
            return (await SolutionFile.ProjectsOfAsync(solution, cancellation), Path.GetDirectoryName(solution)!);
        if (ProjectFile.Find(input) is { } project)
            return ([project], Path.GetDirectoryName(project)!);

        throw UserError.BadInput($"{Path.GetFullPath(input)} is not a project or a solution, and not the folder of one.");
    }

    private async Task<CodeBase> CompileAsync(IReadOnlyList<string> projects, ParseResult arguments, string folder, CancellationToken cancellation)
    {
        List<ExplainInput> inputs = [];
        HashSet<string> packages = [];
        foreach (var project in projects)
        {
            var build = await ProjectBuild.CompileAsync(
                project,
                arguments.GetValue(_configuration)!,
                arguments.GetValue(_framework),
                Path.Combine(folder, inputs.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                cancellation);
            if (build.IsTestProject && projects.Count > 1)
                continue;

            inputs.Add(new ExplainSource(project, null, []).Prepare(project, build));
            packages.UnionWith(build.Packages.Keys);
        }

        return inputs.Count > 0 ? new CodeBase(inputs, [.. packages]) : throw UserError.BadInput("The solution has no project to trace.");
    }
}
