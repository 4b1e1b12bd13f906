using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;

namespace AutoSpan.Tests.Distro;

/// <summary>A process of <c>Tests/Exported/Program</c>, or of another program, with an environment of the test's choice.</summary>
internal sealed class ExportedProgram : IDisposable
{
    // Far above what any of them takes.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly List<string> _output = [];
    private readonly List<string> _errors = [];

    private ExportedProgram(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Add(_output, line.Data);
        process.ErrorDataReceived += (_, line) => Add(_errors, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public static string File { get; } = FileOf("Program");

    /// <summary>The program that is not woven and starts the distro in code.</summary>
    public static string Unwoven { get; } = FileOf("Unwoven");

    public IReadOnlyList<string> Output => Copy(_output);

    /// <summary>What it wrote to standard error.</summary>
    public IReadOnlyList<string> Errors => Copy(_errors);

    public int ExitCode => _process.ExitCode;

    public int Id => _process.Id;

    /// <param name="environment">Variables; an empty value is one that is set and empty.</param>
    /// <param name="arguments">What the program is to do.</param>
    public static ExportedProgram Start(IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        Start("dotnet", environment, [File, .. arguments]);

    public static ExportedProgram Start(string program, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        // The runner of the tests can have been told to use no colours.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("OTEL_", StringComparison.Ordinal) || name == "NO_COLOR").ToArray())
            start.Environment.Remove(name);

        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        return new ExportedProgram(Process.Start(start)!);
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<ExportedProgram> Run(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var program = Start(environment, arguments);
        await program.End();
        return program;
    }

    /// <summary>Waits for its end.</summary>
    /// <exception cref="TimeoutException">It did not end.</exception>
    public async Task End()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            throw new TimeoutException($"It did not end in {Patience}. Output:\n{string.Join('\n', Output.Concat(Errors))}");
        }
    }

    /// <summary>Waits for a line that begins so.</summary>
    /// <returns>The rest of the line.</returns>
    public async Task<string> Line(string beginning)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience; await Task.Delay(20))
        {
            if (Output.FirstOrDefault(line => line.StartsWith(beginning, StringComparison.Ordinal)) is { } line)
                return line[beginning.Length..];
        }

        throw new TimeoutException($"It did not write '{beginning}'. Output:\n{string.Join('\n', Output.Concat(Errors))}");
    }

    /// <summary>Sends a signal.</summary>
    /// <param name="name">Such as <c>TERM</c>.</param>
    /// <param name="toGroup">Sends it to all processes of the group that this one leads, as a terminal does.</param>
    public async Task Signal(string name, bool toGroup = false)
    {
        using var kill = Process.Start("kill", [$"-{name}", "--", toGroup ? $"-{_process.Id}" : $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);

        _process.Dispose();
    }

    private static string FileOf(string program) =>
        Path.Combine(Repository.Root, "Tests", "Exported", program, "bin", nameof(Build.Debug), "net10.0", $"Exported.{program}.dll");

    private static void Add(List<string> lines, string? line)
    {
        lock (lines)
        {
            if (line is not null)
                lines.Add(line);
        }
    }

    private static IReadOnlyList<string> Copy(List<string> lines)
    {
        lock (lines)
            return [.. lines];
    }
}
