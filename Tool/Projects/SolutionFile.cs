using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tool.Processes;
using AutoSpan.Tool.Terminal;

namespace AutoSpan.Tool.Projects;

/// <summary>Finds the projects of a solution.</summary>
internal static class SolutionFile
{
    private static readonly string[] s_extensions = [".sln", ".slnx"];

    public static bool Is(string path) => s_extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>The solution, if the path is that of one or of a folder with one and without a project; otherwise null.</summary>
    public static string? Find(string path)
    {
        if (File.Exists(path))
            return Is(path) ? Path.GetFullPath(path) : null;

        return Directory.Exists(path) && Directory.GetFiles(path).Where(Is).Order(StringComparer.Ordinal).FirstOrDefault() is { } solution
            ? Path.GetFullPath(solution)
            : null;
    }

    /// <exception cref="UserError">The solution cannot be read.</exception>
    public static async Task<IReadOnlyList<string>> ProjectsOfAsync(string solution, CancellationToken cancellation)
    {
        var run = await ChildProcess.RunAsync("dotnet", ["sln", solution, "list"], cancellation);
        if (run.ExitCode != 0)
            throw UserError.BadInput($"{solution} cannot be read: {(run.Error + run.Output).Trim().Split('\n')[0]}");

        var folder = Path.GetDirectoryName(solution)!;
        return
        [
            .. run.Output.Split('\n').Select(line => line.Trim().Replace('\\', Path.DirectorySeparatorChar)).Where(ProjectFile.Is)
                .Select(line => Path.GetFullPath(Path.Combine(folder, line)))
        ];
    }
}
