using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace AutoSpan.Tests.Packaging;

/// <summary>Runs the <c>dotnet</c> command as a developer would in a shell of his own.</summary>
internal static class Dotnet
{
    // Far above what the slowest command takes, so that a hanging build fails the tests rather than stopping them for ever.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Runs <c>dotnet</c> in <paramref name="folder"/>. The compiler stays for the next build, whatever the environment says: to start it for each project is
    /// most of what these builds would take. The fixture ends it.
    /// </summary>
    /// <exception cref="TimeoutException">The command did not end, and was ended with all that it had started.</exception>
    public static async Task<DotnetRun> Sdk(string folder, params string[] arguments) =>
        await Run(folder, [.. arguments, "-nodeReuse:false", "-p:UseSharedCompilation=true"]);

    /// <summary>As <see cref="Sdk"/>, with a compiler of its own for each project.</summary>
    public static Task<DotnetRun> SdkAlone(string folder, params string[] arguments) => Run(folder, [.. arguments, "--disable-build-servers"]);

    /// <summary>Ends the compiler that the builds left.</summary>
    public static Task<DotnetRun> EndCompiler(string folder) => Run(folder, ["build-server", "shutdown", "--vbcscompiler"]);

    /// <summary>Runs a program: its dll with arguments.</summary>
    public static Task<DotnetRun> Program(string file) => Run(Path.GetDirectoryName(file)!, [file]);

    public static async Task<DotnetRun> Run(string folder, IEnumerable<string> arguments, string program = "dotnet")
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        LeaveOutOurBuild(start.Environment);
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'{program} {string.Join(' ', start.ArgumentList)}' did not end in {Patience}.");
        }

        return new DotnetRun(process.ExitCode, await output + await errors);
    }

    // The command that runs these tests leaves traces in the environment that would change what the builds of a stranger do.
    private static void LeaveOutOurBuild(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            environment.Remove(name);
        environment["MSBUILDTERMINALLOGGER"] = "off";
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
    }
}
