using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tool.Applications;
using AutoSpan.Tool.Assemblies;
using AutoSpan.Tool.Configurations;
using AutoSpan.Tool.Terminal;
using AutoSpan.Tool.Weaving;

namespace AutoSpan.Tool.Commands;

/// <summary>Weaves compiled assemblies.</summary>
internal sealed class WeaveCommand : ToolCommand
{
    private readonly Screen _screen;
    private readonly Argument<string> _input = new("input")
    {
        Description = "An assembly (.dll or .exe), or the folder of an application.",
        HelpName = "dll | folder"
    };
    private readonly Option<string?> _config = SharedOptions.Config();
    private readonly Option<string[]> _reference = SharedOptions.Reference();
    private readonly Option<string[]> _assembly = SharedOptions.Assembly();

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "Where the result is written: a folder, which must be new or empty when the input is a folder.", HelpName = "folder"
    };

    private readonly Option<bool> _inPlace = new("--in-place") { Description = "Replaces the input by the woven result." };
    private readonly Option<string?> _key = new("--key", "-k")
    {
        Description = "The key pair (.snk) of assemblies that have a strong name.",
        HelpName = "file"
    };

    private readonly Option<int> _parallel = new("--parallel")
    {
        Description = "How many assemblies are woven at a time. By default as many as there are processors.",
        HelpName = "number",
        DefaultValueFactory = _ => System.Environment.ProcessorCount,
        Validators =
        {
            option =>
            {
                if (option.Tokens.Count > 0 && int.TryParse(option.Tokens[0].Value, out var number) && number < 1)
                    option.AddError("--parallel must be 1 or more.");
            }
        }
    };

    public WeaveCommand(Screen screen) : base("weave", "Weaves spans into compiled assemblies, as a build with AutoSpan.Fody does.")
    {
        _screen = screen;
        Arguments.Add(_input);
        foreach (var option in new Option[] { _config, _output, _inPlace, _reference, _assembly, _key, _parallel })
            Options.Add(option);
        SetAction(RunAsync);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("autospan weave publish --output traced", "Weaves the application in the folder publish, without its dependencies."),
        new("autospan weave publish --in-place --assembly 'Contoso.*'", "Weaves it where it is, and with it the dependencies of that name."),
        new("autospan weave Shop.dll --output out --config tracing.xml", "Weaves one assembly by the rules of a file.")
    ];

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var input = arguments.GetRequiredValue(_input);
        var output = arguments.GetValue(_output);
        var isInPlace = arguments.GetValue(_inPlace);
        if (isInPlace == output is not null)
        {
            throw UserError.Usage(isInPlace
                ? "--output and --in-place exclude each other."
                : "Give --output with a folder for the result, or --in-place to replace the input.");
        }

        if (!Directory.Exists(input) && !File.Exists(input))
            throw UserError.BadInput($"{input} does not exist. Give an assembly or the folder of an application.");

        var isFolder = Directory.Exists(input);
        var folder = Path.GetFullPath(isFolder ? input : Path.GetDirectoryName(Path.GetFullPath(input))!);
        var application = Application(folder, isFolder || isInPlace ? null : Path.GetFileNameWithoutExtension(input));
        var files = isFolder ? application.Choose(arguments.GetValue(_assembly)!) : [Path.GetFileName(input)];
        var target = isInPlace ? folder : Path.GetFullPath(output!);
        if (isFolder && IsInside(target, folder))
            throw UserError.Usage($"{target} is inside of {folder}, and would be copied into itself. Give an --output outside of it.");

        var job = new WeaveJob(application, files, new WeaveOptions
        {
            Configuration = ConfigurationSource.Choose(arguments.GetValue(_config), folder),
            References = arguments.GetValue(_reference)!,
            Key = arguments.GetValue(_key) is { } key ? StrongNameKey.Read(key) : null,
            Workers = arguments.GetValue(_parallel)
        })
        {
            Surroundings = isFolder ? folder : target
        };
        using var staging = isFolder && !isInPlace ? Staging.ForNewFolder(target) : Staging.ForFilesIn(target, mayReplace: isInPlace);
        var results = await staging.FillAsync(() =>
        {
            if (isFolder && !isInPlace)
                FolderCopy.Copy(folder, staging.Folder, files);

            return ProgressBar.RunAsync(_screen, "weaving", job.Images.Count, step => job.RunAsync(staging.Folder, target, _ => step(), cancellation));
        });
        DiagnosticText.Write(_screen, results.SelectMany(result => result.Diagnostics));
        if (results.Any(result => result.HasErrors))
            return ExitCode.Configuration;

        if (isFolder && !isInPlace)
            staging.MoveFolder();
        else
            staging.MoveFiles();
        WeaveSummary.Write(_screen, job, results);
        return ExitCode.Success;
    }

    private static bool IsInside(string path, string folder) =>
        Path.GetRelativePath(folder, path) is var way && way != "." && !Path.IsPathRooted(way) && way.Split('/', '\\')[0] != "..";

    // A single assembly in another place takes along its own .deps.json, and not those of its neighbours.
    private static ApplicationFolder Application(string folder, string? assembly)
    {
        var application = ApplicationFolder.Read(folder);
        return assembly is null ? application : application with
        {
            DepsFiles = [.. application.DepsFiles.Where(deps => Path.GetFileName(deps.Path) == assembly + ".deps.json")]
        };
    }
}
