using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using AutoSpan.Tests.Distro;

namespace AutoSpan.Tests.Packaging.Containers;

/// <summary>
/// A program that runs with what a container gives it: no variables but its own, no home, no cultures, a folder that it cannot write to, and no rights of root.
/// </summary>
internal sealed class Container : IDisposable
{
    private const string Nobody = "65534";

    // The folder of dotnet: it is not on the path of a program without variables.
    private static readonly string DotnetFolder = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    // What stands before the program ends with exec, so that the program is process 1.
    private const string Mounts = "mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\" && exec \"$@\"";

    private readonly bool _hasNamespaces;

    private Container(ExportedProgram program, bool hasNamespaces)
    {
        Program = program;
        _hasNamespaces = hasNamespaces;
    }

    public ExportedProgram Program { get; }

    /// <param name="file">The assembly of the program.</param>
    /// <param name="variables">Variables, written as <c>NAME=value</c>.</param>
    /// <param name="hasNamespaces">Runs it as process 1 of its own processes, with its folder mounted read-only. Needs root.</param>
    public static Container Run(string file, IReadOnlyDictionary<string, string> variables, bool hasNamespaces)
    {
        string[] program =
        [
            .. AsNobody,
            "env", "-i", "-C", Path.GetDirectoryName(file)!,
            "DOTNET_RUNNING_IN_CONTAINER=true", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1",
            .. variables.Select(variable => $"{variable.Key}={variable.Value}"),
            Path.Combine(DotnetFolder, "dotnet"), file
        ];
        if (hasNamespaces)
            program = ["unshare", "--pid", "--fork", "--kill-child", "--mount", "--mount-proc", "sh", "-c", Mounts, Path.GetDirectoryName(file)!, .. program];

        return new Container(ExportedProgram.Start(program[0], new Dictionary<string, string>(), program[1..]), hasNamespaces);
    }

    /// <summary>Why there can be no namespaces here; null where there can.</summary>
    public static async Task<string?> NoNamespaces()
    {
        if (!Environment.IsPrivilegedProcess)
            return "Only root can mount a folder and begin a namespace of processes.";

        var trial = await Dotnet.Run("/", ["--pid", "--fork", "--mount", "--mount-proc", "true"], "unshare");
        return trial.ExitCode == 0 ? null : $"unshare: {trial.Output}";
    }

    /// <summary>Sends SIGTERM to the program, as <c>docker stop</c> does.</summary>
    public async Task Stop()
    {
        var process = _hasNamespaces ? ChildOf(Program.Id) : Program.Id;
        using var kill = Process.Start("kill", ["-TERM", process.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    public void Dispose() => Program.Dispose();

    private static string[] AsNobody =>
        Environment.IsPrivilegedProcess ? ["setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups", "--inh-caps=-all"] : [];

    private static int ChildOf(int process) =>
        int.Parse(File.ReadAllText($"/proc/{process}/task/{process}/children").Trim(), CultureInfo.InvariantCulture);
}
