using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Tool;

/// <summary>The tool in a process of its own, with its own environment.</summary>
/// <param name="ExitCode">What it returned.</param>
/// <param name="Output">Standard output, of the program that it runs too.</param>
/// <param name="Error">Standard error.</param>
internal sealed record ToolProcess(int ExitCode, string Output, string Error)
{
    public static string File { get; } = Path.Combine(Repository.Root, "Tool", "bin", "Debug", "net8.0", "AutoSpan.Tool.dll");

    public static async Task<ToolProcess> Run(string folder, IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [File, .. arguments])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ToolProcess(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }

    public ToolProcess MustReturn(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"Exit code {ExitCode}, and not {exitCode}:\n{Output}\n{Error}");
        return this;
    }
}
