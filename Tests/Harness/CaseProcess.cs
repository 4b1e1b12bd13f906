using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace AutoSpan.Tests.Harness;

/// <summary>Runs all <c>[Run]</c> cases of an assembly in other processes: see Tests/CaseRunner.</summary>
/// <param name="Program">What runs the runner.</param>
/// <param name="Framework">The build of the runner.</param>
/// <param name="Variables">Environment variables of the processes.</param>
internal sealed record CaseProcess(string Program, string Framework, IReadOnlyDictionary<string, string> Variables)
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>A case that ends its process has no outcome; the ones after it run in a new process.</summary>
    /// <param name="assembly">The assembly, woven or not.</param>
    /// <param name="dependencies">The folder of what it refers to beyond the framework.</param>
    /// <param name="observed">Whether somebody listens, under a span named <c>caller</c>.</param>
    public IReadOnlyDictionary<string, RanCase> Run(string assembly, string dependencies, bool observed)
    {
        Dictionary<string, RanCase> done = new(StringComparer.Ordinal);
        List<string> arguments = [Runner, assembly, dependencies, observed ? "observed" : "unobserved"];
        while (true)
        {
            var lines = Lines(arguments);
            var ran = RanCase.Read(lines);
            foreach (var one in ran)
                done.Add(one.Name, one);
            if (lines.Contains("done"))
                return done;
            var last = ran.LastOrDefault() ?? throw new InvalidOperationException("No case was run:\n" + string.Join('\n', lines));
            done[last.Name] = last with { Outcome = null, End = string.Join('\n', lines.SkipWhile(line => line != "case\t" + last.Name)) };
            arguments = [.. arguments.Take(4), last.Name];
        }
    }

    string Runner => Path.Combine(
        Repository.Root, "Tests", "CaseRunner", "bin", "Debug", Framework, "CaseRunner." + (Framework == "net472" ? "exe" : "dll"));

    List<string> Lines(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        List<string> lines = [];
        void Add(object sender, DataReceivedEventArgs line)
        {
            lock (lines)
                lines.AddRange(line.Data is null ? [] : [line.Data]);
        }

        process.OutputDataReceived += Add;
        process.ErrorDataReceived += Add;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (process.WaitForExit(Patience))
        {
            // Until all output is read as well.
            process.WaitForExit();
        }
        else
        {
            process.Kill();
            process.WaitForExit();
            lines.Add("it did not end within " + Patience);
        }

        return lines;
    }
}
