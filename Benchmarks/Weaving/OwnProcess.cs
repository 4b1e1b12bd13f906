using System;
using System.Diagnostics;
using System.IO;

namespace Benchmarks.Weaving;

/// <summary>Runs this program again, with its output.</summary>
internal static class OwnProcess
{
    /// <param name="arguments">The arguments of the process.</param>
    /// <exception cref="InvalidOperationException">The process failed.</exception>
    public static void Run(params string[] arguments)
    {
        using var process = Process.Start(StartOf(arguments))!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"A process of its own for '{string.Join(' ', arguments)}' failed.");
    }

    /// <summary>What starts this program again, whether or not it has a program file of its own.</summary>
    public static ProcessStartInfo StartOf(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!);
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Benchmarks.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        return start;
    }
}
