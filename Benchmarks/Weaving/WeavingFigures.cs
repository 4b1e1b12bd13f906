using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Benchmarks.Weaving;

/// <summary>What weaving costs: one <c>name value</c> line for each figure, as soon as it is known.</summary>
internal sealed class WeavingFigures(Action<string, double> print, string folder)
{
    private const int Rounds = 3;
    private const int ScaledMethods = 100_000;
    private const int SynchronousMethods = 10_000;

    private static readonly string[] s_parts = ["real", "processes", "synchronous", "scaling", "build"];

    private readonly string _real = Path.Combine(AppContext.BaseDirectory, "Microsoft.CodeAnalysis.CSharp.dll");

    /// <param name="parts">Which figures: <c>real</c>, <c>processes</c>, <c>synchronous</c>, <c>scaling</c> and <c>build</c>; none for all.</param>
    /// <param name="print">Takes the name and the value of each figure.</param>
    /// <exception cref="ArgumentException">A part has another name.</exception>
    public static void Print(IReadOnlyList<string> parts, Action<string, double> print)
    {
        var folder = Directory.CreateTempSubdirectory("autospan-benchmarks-");
        try
        {
            var figures = new WeavingFigures(print, folder.FullName);
            foreach (var part in parts is [] ? s_parts : parts)
                figures.Print(part);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private void Print(string part)
    {
        switch (part)
        {
            case "real":
                PrintRealAssembly();
                break;
            case "processes":
                PrintProcesses();
                break;
            case "synchronous":
                PrintSynchronous();
                break;
            case "scaling":
                PrintScaling();
                break;
            case "build":
                PrintBuild();
                break;
            default:
                throw new ArgumentException($"{part} is none of {string.Join(", ", s_parts)}.");
        }
    }

    // In turns, so that a machine that slows down does so for all of them.
    private void PrintRealAssembly()
    {
        List<Pass> cecil = [], everything = [], values = [], filtered = [];
        for (var round = -1; round < Rounds; round++)
        {
            var written = Pass.WithCecil(_real, Target("cecil"));
            var all = Pass.WithAutoSpan(_real, Target("everything"), Configurations.Everything);
            var read = Pass.WithAutoSpan(_real, Target("values"), Configurations.Values);
            var left = Pass.WithAutoSpan(_real, Target("filtered"), Configurations.Default);
            // The first is for the JIT.
            if (round < 0)
                continue;

            cecil.Add(written);
            everything.Add(all);
            values.Add(read);
            filtered.Add(left);
        }

        print("weave.vs_cecil_floor", Ratio(everything, cecil));
        print("weave.values.vs_cecil_floor", Ratio(values, cecil));
        print("weave.filtered.vs_cecil_floor", Ratio(filtered, cecil));
        print("weave.cpu.vs_cecil_floor", CpuRatio(everything, cecil));
        print("weave.values.cpu.vs_cecil_floor", CpuRatio(values, cecil));
        print("weave.filtered.cpu.vs_cecil_floor", CpuRatio(filtered, cecil));
        print("weave.cecil_ms", Milliseconds(cecil));
        print("weave.ms", Milliseconds(everything));
        print("weave.methods", everything[0].Methods);
        print("weave.methods_per_second", everything[0].Methods / Milliseconds(everything) * 1000);
        print("weave.size_growth", (double)everything[0].Bytes / cecil[0].Bytes);
        print("weave.bytes_per_method", (double)(everything[0].Bytes - cecil[0].Bytes) / everything[0].Methods);
    }

    private void PrintScaling()
    {
        Dictionary<int, double> times = [];
        foreach (var methods in (int[])[1_000, 10_000, 30_000, ScaledMethods])
        {
            var file = Path.Combine(folder, $"Mixed{methods}.dll");
            GeneratedAssembly.WriteMixed(file, methods);
            // As many methods in all at each size, but three rounds at least.
            var rounds = Math.Max(3, 20_000 / methods);
            var passes = Enumerable.Range(0, rounds).Select(_ => Pass.WithAutoSpan(file, Target("mixed"), Configurations.Everything)).ToList();
            times[methods] = Milliseconds(passes);
            print($"weave.{methods}_methods_ms", times[methods]);
        }

        print("weave.scaling", times[ScaledMethods] / ScaledMethods / (times[1_000] / 1_000));
    }

    private void PrintSynchronous()
    {
        var file = Path.Combine(folder, "Synchronous.dll");
        GeneratedAssembly.WriteSynchronous(file, SynchronousMethods);
        var cecil = Pass.WithCecil(file, Target("cecil"));
        var woven = Pass.WithAutoSpan(file, Target("woven"), Configurations.Default);
        print("weave.bytes_per_sync_method", (double)(woven.Bytes - cecil.Bytes) / woven.Methods);
    }

    private void PrintProcesses()
    {
        List<ChildPass> cecil = [], woven = [];
        for (var round = 0; round < 3; round++)
        {
            cecil.Add(ChildPass.Run(_real, Target("cecil"), null));
            woven.Add(ChildPass.Run(_real, Target("everything"), Configurations.Everything));
        }

        var peak = Median(woven.Select(pass => pass.PeakMegabytes));
        print("weave.peak_mb", peak);
        print("weave.peak.vs_cecil", peak / Median(cecil.Select(pass => pass.PeakMegabytes)));
        print("weave.cold.vs_cecil_floor", Median(woven.Zip(cecil, (autospan, floor) => autospan.Milliseconds / floor.Milliseconds)));
    }

    private void PrintBuild()
    {
        var project = ProjectBuild.Prepare(Path.Combine(folder, "build"));
        List<ProjectBuild> builds = [.. Enumerable.Range(0, 3).Select(_ => ProjectBuild.Run(project))];
        print("weave.build_ms", Median(builds.Select(build => build.Milliseconds)));
        print("weave.build_share", Median(builds.Select(build => build.Share)));
    }

    private string Target(string name) => Directory.CreateDirectory(Path.Combine(folder, name)).FullName + Path.DirectorySeparatorChar + "Woven.dll";

    private static double Ratio(IEnumerable<Pass> passes, IEnumerable<Pass> references) =>
        Median(passes.Zip(references, (pass, reference) => pass.Time / reference.Time));

    private static double CpuRatio(IEnumerable<Pass> passes, IEnumerable<Pass> references) =>
        Median(passes.Zip(references, (pass, reference) => pass.Cpu / reference.Cpu));

    private static double Milliseconds(IEnumerable<Pass> passes) => Median(passes.Select(pass => pass.Time.TotalMilliseconds));

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
