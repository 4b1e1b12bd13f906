using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tool.Processes;
using AutoSpan.Tool.Terminal;

namespace AutoSpan.Tool.Projects;

/// <summary>Asks MSBuild about a project, and has it run targets.</summary>
/// <param name="project">The path of the project file.</param>
/// <param name="properties">Global properties, as <c>Name=value</c>.</param>
internal sealed class ProjectQuery(string project, IReadOnlyList<string> properties)
{
    /// <summary>Whether packages are restored first.</summary>
    public bool Restores { get; init; }

    /// <param name="targets">Targets to run first; none to evaluate the project only.</param>
    /// <param name="wantedProperties">The properties to read.</param>
    /// <param name="wantedItems">The items to read.</param>
    /// <param name="cancellation">Ends MSBuild.</param>
    /// <exception cref="UserError">The project cannot be evaluated or built.</exception>
    public async Task<ProjectAnswer> AskAsync(
        IReadOnlyList<string> targets, IReadOnlyList<string> wantedProperties, IReadOnlyList<string> wantedItems, CancellationToken cancellation)
    {
        List<string> arguments = ["msbuild", project, "-nologo", "-verbosity:quiet", "-nodeReuse:false"];
        arguments.AddRange(properties.Select(property => "-p:" + property));
        if (Restores)
            arguments.Add("-restore");
        if (targets.Count > 0)
            arguments.Add("-t:" + string.Join(';', targets));
        // MSBuild prints the value alone if one property is asked for, and JSON if there are more.
        arguments.Add("-getProperty:" + string.Join(',', [.. wantedProperties, "MSBuildProjectName", "TargetFramework"]));
        if (wantedItems.Count > 0)
            arguments.Add("-getItem:" + string.Join(',', wantedItems));

        var run = await ChildProcess.RunAsync("dotnet", arguments, cancellation);
        if (run.ExitCode != 0)
            throw UserError.Program($"{project} cannot be {(targets.Count > 0 ? "compiled" : "read")}: {FirstError(run)}");

        // Warnings can come before it.
        return ProjectAnswer.Parse(run.Output[Math.Max(0, run.Output.IndexOf("{\n", StringComparison.Ordinal))..].Trim(), project);
    }

    private static string FirstError(ChildProcess run)
    {
        var lines = (run.Output + "\n" + run.Error).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        return lines.FirstOrDefault(line => line.Contains(": error", StringComparison.Ordinal) || line.Contains("error MSB", StringComparison.Ordinal))
            ?? lines.FirstOrDefault() ?? $"dotnet msbuild returned {run.ExitCode}.";
    }
}
