using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tool.Terminal;

namespace AutoSpan.Tool.Processes;

/// <summary>Another program that runs to its end, with its output in memory.</summary>
/// <param name="ExitCode">What it returned.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record ChildProcess(int ExitCode, string Output, string Error)
{
    /// <exception cref="UserError">The program cannot be started.</exception>
    public static async Task<ChildProcess> RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        // What the tool itself was started with is not meant for a build, and its messages are read.
        start.Environment.Remove("MSBuildSDKsPath");
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
            try
            {
                await process.WaitForExitAsync(cancellation);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }

            return new ChildProcess(process.ExitCode, await output, await error);
        }
        catch (Win32Exception fault)
        {
            throw UserError.Program($"'{program}' cannot be started: {fault.Message}");
        }
    }
}
