using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tool.Projects;
using AutoSpan.Tool.Terminal;

namespace AutoSpan.Tool.Running;

/// <summary>A program that can be started.</summary>
/// <param name="File">Its dll.</param>
/// <param name="IsSelfContained">Whether it brings its own runtime, and is started by its own host.</param>
/// <param name="ConfigurationFolder">Where its FodyWeavers.xml is looked for, or above it.</param>
internal sealed record RunnableProgram(string File, bool IsSelfContained, string ConfigurationFolder)
{
    /// <summary>The folder that it is in.</summary>
    public string Folder => Path.GetDirectoryName(File)!;

    /// <param name="input">A dll, or a project, which is built.</param>
    /// <param name="configuration">The configuration of a project.</param>
    /// <param name="framework">The framework of a project; null for its only one.</param>
    /// <param name="cancellation">Ends the build.</param>
    /// <exception cref="UserError">It cannot be started or built.</exception>
    public static async Task<RunnableProgram> FindAsync(string input, string configuration, string? framework, CancellationToken cancellation)
    {
        if (ProjectFile.Find(input) is not { } project)
            return Of(input, null);

        string[] properties = framework is null ? [$"Configuration={configuration}"] : [$"Configuration={configuration}", $"TargetFramework={framework}"];
        var answer = await new ProjectQuery(project, properties) { Restores = true }.AskAsync(["Build"], ["TargetPath", "OutputType"], [], cancellation);
        if (answer.Property("TargetPath").Length == 0)
            throw UserError.Usage($"{project} has several target frameworks. Choose one with --framework.");

        return Of(answer.Property("TargetPath"), Path.GetDirectoryName(project));
    }

    private static RunnableProgram Of(string input, string? projectFolder)
    {
        if (Directory.Exists(input))
            throw UserError.BadInput($"{input} has no project file. Give the .dll of a program, or a project.");

        var file = Path.GetFullPath(input);
        if (!System.IO.File.Exists(file))
            throw UserError.BadInput($"{input} does not exist. Give the .dll of a program, or a project.");

        var settings = Path.ChangeExtension(file, ".runtimeconfig.json");
        if (!System.IO.File.Exists(settings))
        {
            throw UserError.BadInput(
                $"{input} is not a program that .NET can start: {Path.GetFileName(settings)} is not beside it. Give the .dll of the program, not "
                    + "of a library or its .exe.");
        }

        return new RunnableProgram(file, IsSelfContainedIn(settings), projectFolder ?? Path.GetDirectoryName(file)!);
    }

    private static bool IsSelfContainedIn(string settings)
    {
        try
        {
            return JsonNode.Parse(System.IO.File.ReadAllText(settings))?["runtimeOptions"]?["includedFrameworks"] is JsonArray included && included.Any();
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw UserError.BadInput($"{settings} is not valid JSON, or it is cut off. Build the program again.");
        }
    }
}
