using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace Benchmarks.Macro;

/// <summary>A process that compiles whenever it is told.</summary>
internal sealed class CompilerProcess : IDisposable
{
    private readonly Process _process;

    /// <summary>Starts it, and waits for its first compilation.</summary>
    /// <param name="folder">The compiler, plain or woven.</param>
    /// <param name="sources">A file that lists what it compiles.</param>
    /// <param name="references">A file that lists the references.</param>
    public CompilerProcess(string folder, string sources, string references)
    {
        var start = Stopwatch.GetTimestamp();
        _process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(folder, "Benchmarks.Compiling.dll"), sources, references])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true
        })!;
        First = Read();
        Cold = Stopwatch.GetElapsedTime(start);
        ColdCpu = _process.TotalProcessorTime;
    }

    /// <summary>From the start of the process to the end of its first compilation.</summary>
    public TimeSpan Cold { get; }

    /// <summary>The time of all processors until then.</summary>
    public TimeSpan ColdCpu { get; }

    /// <summary>The first compilation.</summary>
    public Compilation First { get; }

    /// <summary>Compiles once more.</summary>
    public Compilation Compile()
    {
        _process.StandardInput.WriteLine("compile");
        return Read();
    }

    /// <summary>Records every span from now on.</summary>
    public void Listen() => _process.StandardInput.WriteLine("listen");

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private Compilation Read() => _process.StandardOutput.ReadLine()?.Split(' ') is [var time, var cpu, var spans, var hash]
        ? new Compilation(
            double.Parse(time, CultureInfo.InvariantCulture), double.Parse(cpu, CultureInfo.InvariantCulture), long.Parse(spans, CultureInfo.InvariantCulture), hash)
        : throw new InvalidOperationException("The compiler has ended.");
}
