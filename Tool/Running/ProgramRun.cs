using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tool.Terminal;

namespace AutoSpan.Tool.Running;

/// <summary>Starts a woven program with the terminal, the folder and the input of the tool, and passes on signals.</summary>
internal static class ProgramRun
{
    private const int Terminate = 15;

    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="variables">Environment variables that it gets besides.</param>
    /// <returns>What it returned.</returns>
    /// <exception cref="UserError">It cannot be started.</exception>
    public static async Task<int> StartAsync(WovenProgram program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> variables)
    {
        var start = program.Program.IsSelfContained
            ? new ProcessStartInfo(Path.ChangeExtension(program.File, OperatingSystem.IsWindows() ? ".exe" : null)!, arguments)
            : new ProcessStartInfo("dotnet", [program.File, .. arguments]);
        foreach (var (name, value) in variables)
            start.Environment[name] = value;

        try
        {
            using var process = Process.Start(start)!;
            // Ctrl+C goes to the program as well: it decides what comes of it.
            using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
            using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
            {
                context.Cancel = true;
                End(process);
            });
            await process.WaitForExitAsync(CancellationToken.None);
            return process.ExitCode;
        }
        catch (Win32Exception fault)
        {
            throw UserError.Program($"{start.FileName} cannot be started: {fault.Message}");
        }
    }

    private static void End(Process process)
    {
        if (OperatingSystem.IsWindows())
            process.Kill();
        else
            _ = Kill(process.Id, Terminate);
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);
}
