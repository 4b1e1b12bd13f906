using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Benchmarks.Weaving;

/// <summary>What weaving costs: one <c>name value</c> line for each figure, as soon as it is known.</summary>
internal sealed class WeavingFigures(Action<string, double> print, string folder)
{
    private const int Rounds = 4;
    private const int ScaledMethods = 100_000;
    private const int SynchronousMethods = 10_000;

    private static readonly string[] s_parts = ["real", "edits", "values", "processes", "synchronous", "scaling", "build"];

    private readonly string _real = Path.Combine(AppContext.BaseDirectory, "Microsoft.CodeAnalysis.CSharp.dll");

    /// <param name="parts">
    /// Which figures: <c>real</c>, <c>edits</c>, <c>values</c>, <c>processes</c>, <c>synchronous</c>, <c>scaling</c> and <c>build</c>; none for all.
    /// </param>
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
            case "edits":
                PrintEdits();
                break;
            case "values":
                PrintValues();
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

    private void PrintRealAssembly()
    {
        var (cecil, everything, filtered) = Passes(Rounds, Configurations.Everything, Configurations.Default);
        print("weave.vs_cecil_floor", Ratio(everything, cecil));
        print("weave.cpu.vs_cecil_floor", CpuRatio(everything, cecil));
        print("weave.filtered.vs_cecil_floor", Ratio(filtered, cecil));
        print("weave.filtered.cpu.vs_cecil_floor", CpuRatio(filtered, cecil));
        print("weave.cecil_ms", Milliseconds(cecil));
        print("weave.ms", Milliseconds(everything));
        print("weave.methods", everything[0].Methods);
        print("weave.methods_per_second", everything[0].Methods / Milliseconds(everything) * 1000);
        print("weave.size_growth", (double)everything[0].Bytes / cecil[0].Bytes);
        print("weave.bytes_per_method", (double)(everything[0].Bytes - cecil[0].Bytes) / everything[0].Methods);
    }

    private void PrintEdits()
    {
        List<Pass> cecil = [], edited = [];
        for (var round = 0; round <= Rounds; round++)
        {
            cecil.Add(Pass.WithCecil(_real, Target("cecil")));
            edited.Add(Pass.WithCecil(_real, Target("edited"), edits: true));
        }

        print("weave.edits.vs_cecil_floor", Ratio(edited.Skip(1), cecil.Skip(1)));
        print("weave.edits.cpu.vs_cecil_floor", CpuRatio(edited.Skip(1), cecil.Skip(1)));
    }

    private void PrintValues()
    {
        var (cecil, values, _) = Passes(2, Configurations.Values, null);
        print("weave.values.vs_cecil_floor", Ratio(values, cecil));
        print("weave.values.cpu.vs_cecil_floor", CpuRatio(values, cecil));
    }

    // In turns, so that a machine that slows down does so for all of them. The first turn is for the JIT.
    private (List<Pass> Cecil, List<Pass> First, List<Pass> Second) Passes(int rounds, string first, string? second)
    {
        List<Pass> cecil = [], firsts = [], seconds = [];
        for (var round = 0; round <= rounds; round++)
        {
            cecil.Add(Pass.WithCecil(_real, Target("cecil")));
            firsts.Add(Pass.WithAutoSpan(_real, Target("first"), first));
            if (second is not null)
                seconds.Add(Pass.WithAutoSpan(_real, Target("second"), second));
        }

        return ([.. cecil.Skip(1)], [.. firsts.Skip(1)], [.. seconds.Skip(1)]);
    }

    private void PrintScaling()
    {
        Dictionary<int, double> woven = [], edited = [];
        foreach (var methods in (int[])[1_000, 10_000, 30_000, ScaledMethods])
        {
            var file = Path.Combine(folder, $"Mixed{methods}.dll");
            GeneratedAssembly.WriteMixed(file, methods);
            // As many methods in all at each size, but three rounds at least.
            var rounds = Enumerable.Range(0, Math.Max(3, 20_000 / methods)).ToList();
            woven[methods] = Milliseconds([.. rounds.Select(_ => Pass.WithAutoSpan(file, Target("mixed"), Configurations.Everything))]);
            edited[methods] = Milliseconds([.. rounds.Select(_ => Pass.WithCecil(file, Target("mixed"), edits: true))]);
            print($"weave.{methods}_methods_ms", woven[methods]);
        }

        print("weave.scaling", Scaling(woven));
        print("weave.edits.scaling", Scaling(edited));
    }

    // The time of a method in the largest assembly, as a multiple of that in the smallest.
    private static double Scaling(Dictionary<int, double> times) => times[ScaledMethods] / ScaledMethods / (times[1_000] / 1_000);

    private void PrintSynchronous()
    {
        var file = Path.Combine(folder, "Synchronous.dll");
        GeneratedAssembly.WriteSynchronous(file, SynchronousMethods);
        print("weave.bytes_per_sync_method", BytesPerMethod(file));
        GeneratedAssembly.WriteSmall(file, SynchronousMethods);
        print("weave.bytes_per_small_method", BytesPerMethod(file));
    }

    private double BytesPerMethod(string file)
    {
        var cecil = Pass.WithCecil(file, Target("cecil"));
        var woven = Pass.WithAutoSpan(file, Target("woven"), Configurations.Default);
        return (double)(woven.Bytes - cecil.Bytes) / woven.Methods;
    }

    private void PrintProcesses()
    {
        List<ChildPass> cecil = [], edited = [], woven = [];
        for (var round = 0; round < 3; round++)
        {
            cecil.Add(ChildPass.Run(_real, Target("cecil"), null));
            edited.Add(ChildPass.Run(_real, Target("edited"), ChildPass.Edits));
            woven.Add(ChildPass.Run(_real, Target("everything"), Configurations.Everything));
        }

        var peak = Median.Of(woven.Select(pass => pass.PeakMegabytes));
        print("weave.peak_mb", peak);
        print("weave.peak.vs_cecil", peak / Median.Of(cecil.Select(pass => pass.PeakMegabytes)));
        print("weave.edits.peak.vs_cecil", Median.Of(edited.Select(pass => pass.PeakMegabytes)) / Median.Of(cecil.Select(pass => pass.PeakMegabytes)));
        print("weave.cold.vs_cecil_floor", Median.Of(woven.Zip(cecil, (autospan, floor) => autospan.Milliseconds / floor.Milliseconds)));
    }

    private void PrintBuild()
    {
        var project = ProjectBuild.Prepare(Path.Combine(folder, "build"));
        List<ProjectBuild> builds = [.. Enumerable.Range(0, 3).Select(_ => ProjectBuild.Run(project))];
        print("weave.build_ms", Median.Of(builds.Select(build => build.Milliseconds)));
        print("weave.build_share", Median.Of(builds.Select(build => build.Share)));
        ProjectBuild.Configure(project, Configurations.Disabled);
        print("weave.build_share_of_fody", Median.Of(Enumerable.Range(0, 3).Select(_ => ProjectBuild.Run(project).Share)));
    }

    private string Target(string name) => Directory.CreateDirectory(Path.Combine(folder, name)).FullName + Path.DirectorySeparatorChar + "Woven.dll";

    // The same work again and again: what is more than the fastest is the JIT's and other programs'.
    private static double Ratio(IEnumerable<Pass> passes, IEnumerable<Pass> references) => passes.Min(pass => pass.Time) / references.Min(pass => pass.Time);

    private static double CpuRatio(IEnumerable<Pass> passes, IEnumerable<Pass> references) =>
        passes.Min(pass => pass.Cpu) / references.Min(pass => pass.Cpu);

    private static double Milliseconds(IEnumerable<Pass> passes) => passes.Min(pass => pass.Time).TotalMilliseconds;
}
