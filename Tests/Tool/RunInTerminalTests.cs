using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using AutoSpan.Tests.Distro;
using AutoSpan.Tool.Traces;
using Xunit;

namespace AutoSpan.Tests.Tool;

/// <summary><c>autospan run</c> as it is used in a terminal: signals end the program, and colors are there unless they are not wanted.</summary>
public sealed partial class RunInTerminalTests : IDisposable
{
    private const string Waiting =
        """
        using System;
        using System.Threading;
        [assembly: System.Runtime.Versioning.TargetFramework(".NETCoreApp,Version=v10.0")]
        namespace Strange
        {
            public static class Program
            {
                public static int Main(string[] args)
                {
                    Console.WriteLine(Work.Count(3));
                    Console.WriteLine("ready");
                    if (args.Length > 0)
                        Thread.Sleep(Timeout.Infinite);
                    return 0;
                }
            }

            public static class Work { public static int Count(int to) { var sum = 0; for (; to > 0; to--) sum += to; return sum; } }
        }
        """;

    private readonly TestFolder _folder = new();
    private readonly StrangeProgram _program;

    public RunInTerminalTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The programs that send signals and make a terminal are those of Linux.");
        _program = StrangeProgram.In(_folder["app"]);
        StrangeProgram.Compile(_program.File, Waiting, Microsoft.CodeAnalysis.OutputKind.ConsoleApplication);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    // A terminal sends it to the tool and to the program.
    [InlineData("INT", true, 130)]
    [InlineData("TERM", false, 143)]
    public async Task ASignalEndsTheProgramAndTheTraceIsSaved(string signal, bool toGroup, int exitCode)
    {
        // In a group of processes of its own, so that the signal goes to nobody else. Tests that run in the background may have been told to ignore it.
        using var run = ExportedProgram.Start(
            "setsid",
            Environment(),
            ["env", $"--default-signal={signal}", "dotnet", ToolProcess.File, "run", _program.File, "--save", _folder["trace.json"], "--", "wait"]);
        await run.Line("ready");

        await run.Signal(signal, toGroup);
        await run.End();

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal(["Work.Count"], TraceFile.Read(_folder["trace.json"]).Select(span => span.Name));
        Assert.Contains(run.Errors, line => line.Contains("trace.json", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("1", false)]
    public async Task ColorsAreInATerminalUnlessNoColorIsSet(string? noColor, bool hasColors)
    {
        var environment = Environment();
        environment["TERM"] = "xterm-256color";
        if (noColor is not null)
            environment["NO_COLOR"] = noColor;

        var command = $"dotnet {ToolProcess.File} run {_program.File} --summary --exporter console";
        using var run = ExportedProgram.Start("script", environment, "--quiet", "--return", "--command", command, "/dev/null");
        await run.End();

        var output = string.Join('\n', run.Output);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Hottest by total time", output, StringComparison.Ordinal);
        Assert.Equal(hasColors, Color().IsMatch(output));
    }

    // Of a text or of its background. Bold text and the movements of a progress bar are not meant by NO_COLOR.
    [GeneratedRegex(@"\u001b\[([0-9]+;)*(3[0-8]|4[0-8]|9[0-7]|10[0-7])(;[0-9]+)*m")]
    private static partial Regex Color();

    private Dictionary<string, string> Environment() => new() { ["AUTOSPAN_CACHE"] = _folder["cache"] };
}
