using System;
using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Weaving;

/// <summary>One pass in a process of its own: its first time, and the memory that the process needs.</summary>
/// <param name="Milliseconds">The time of the pass, with the JIT's.</param>
/// <param name="PeakMegabytes">The most memory that was resident at any time.</param>
internal sealed record ChildPass(double Milliseconds, double PeakMegabytes)
{
    /// <summary>The first argument of a process that is to make one pass.</summary>
    public const string Command = "pass";

    /// <summary>In place of a configuration: Cecil alone adds an instruction to each body.</summary>
    public const string Edits = "edits";

    /// <summary>Starts this program again for one pass.</summary>
    /// <param name="file">The assembly.</param>
    /// <param name="target">Where the result is written.</param>
    /// <param name="configuration">What is woven; null for Cecil alone.</param>
    /// <exception cref="InvalidOperationException">The process failed.</exception>
    public static ChildPass Run(string file, string target, string? configuration)
    {
        var start = OwnProcess.StartOf("weaving", Command, file, target, configuration ?? "");
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        if (process.ExitCode != 0 || output.Split(' ') is not [var time, var peak])
            throw new InvalidOperationException($"A pass in a process of its own failed: {output}");

        return new ChildPass(double.Parse(time, CultureInfo.InvariantCulture), double.Parse(peak, CultureInfo.InvariantCulture));
    }

    /// <summary>What the child does: makes the pass, and prints its time and memory.</summary>
    public static void Answer(string file, string target, string configuration)
    {
        var pass = configuration is "" or Edits ? Pass.WithCecil(file, target, edits: configuration == Edits) : Pass.WithAutoSpan(file, target, configuration);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pass.Time.TotalMilliseconds} {PeakBytes() / 1048576.0}"));
    }

    private static long PeakBytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
