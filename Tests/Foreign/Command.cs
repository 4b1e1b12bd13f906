using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;

namespace AutoSpan.Foreign;

/// <summary>A <c>dotnet</c> command that came to its end.</summary>
internal sealed record Command(string Line, int ExitCode, string Output)
{
    /// <summary>Runs <c>dotnet</c>, without what the command that started this program left in the environment.</summary>
    public static Command Dotnet(string folder, IReadOnlyList<string> arguments, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        foreach (var (name, value) in variables)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var outputs = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        return new Command($"dotnet {string.Join(' ', arguments)}", process.ExitCode, string.Concat(outputs.GetAwaiter().GetResult()));
    }

    /// <exception cref="InvalidOperationException">The command failed.</exception>
    public Command MustSucceed() =>
        ExitCode == 0 ? this : throw new InvalidOperationException($"'{Line}' ended with {ExitCode}:{Environment.NewLine}{Output}");
}
