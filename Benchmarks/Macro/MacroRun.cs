using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Benchmarks.Quick;
using Benchmarks.Weaving;

namespace Benchmarks.Macro;

/// <summary>
/// What weaving costs a real program: the C# compiler compiles sources of AutoSpan.dll, plain and woven in turns. Every visibility is woven, with the default
/// filters.
/// </summary>
internal sealed class MacroRun(string folder)
{
    private readonly string _sources = Path.Combine(folder, "sources.txt");
    private readonly string _references = Path.Combine(folder, "references.txt");

    /// <summary>The figures of <c>quick</c>: some hundred lines are compiled. The JIT has optimized a method after some thirty calls.</summary>
    public static void PrintQuick() => Run("Contract", macro => macro.Print("macro", Configurations.Default, new MacroRounds(Cold: 2, WarmUp: 15, Warm: 10)));

    /// <summary>
    /// With the whole of AutoSpan.dll and more rounds, so that methods that run once in a compilation are optimized too; and with everything woven, trivial
    /// methods and generated code too.
    /// </summary>
    public static void Print() => Run("", macro =>
    {
        macro.Print("macro.full", Configurations.Default, new MacroRounds(Cold: 7, WarmUp: 45, Warm: 25));
        macro.Print("macro.everything", Configurations.Everything, new MacroRounds(Cold: 3, WarmUp: 45, Warm: 15));
    });

    private static void Run(string sources, Action<MacroRun> print)
    {
        var folder = Directory.CreateTempSubdirectory("autospan-benchmarks-");
        try
        {
            var macro = new MacroRun(folder.FullName);
            macro.List(Path.Combine(Repository.Root, "Runtime", sources));
            print(macro);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private void List(string sources)
    {
        var files = Directory.EnumerateFiles(sources, "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(sources, file).Split(Path.DirectorySeparatorChar)[0] is not ("obj" or "bin"));
        File.WriteAllLines(_sources, files.Order(StringComparer.Ordinal));
        File.WriteAllLines(_references, References.All.Where(file => Path.GetFileName(file) is not ("AutoSpan.dll" or "AutoSpan.Fody.dll")));
    }

    private void Print(string name, string configuration, MacroRounds rounds)
    {
        var plain = CompilerFolders.Plain();
        var woven = CompilerFolders.Woven(configuration);
        List<double> cold = [], cpu = [];
        for (var round = 1; ; round++)
        {
            using var without = Start(plain);
            using var with = Start(woven);
            Equal(without.First, with.First);
            cold.Add(with.Cold / without.Cold);
            cpu.Add(with.ColdCpu / without.ColdCpu);
            if (round < rounds.Cold)
                continue;

            QuickRun.Line($"{name}.off.cold", Median.Of(cold));
            QuickRun.Line($"{name}.off.cold.cpu", Median.Of(cpu));
            PrintWarm(name, without, with, rounds);
            return;
        }
    }

    private static void PrintWarm(string name, CompilerProcess plain, CompilerProcess woven, MacroRounds rounds)
    {
        Compare(plain, woven, rounds.WarmUp);
        var unobserved = Compare(plain, woven, rounds.Warm);
        QuickRun.Line($"{name}.off.warm", Ratio(unobserved, compilation => compilation.Milliseconds));
        QuickRun.Line($"{name}.off.warm.cpu", Ratio(unobserved, compilation => compilation.CpuMilliseconds));
        woven.Listen();
        Compare(plain, woven, 1);
        var recorded = Compare(plain, woven, 2);
        QuickRun.Line($"{name}.on", Ratio(recorded, compilation => compilation.Milliseconds));
        QuickRun.Line($"{name}.on.spans", recorded[0].Woven.Spans);
    }

    private CompilerProcess Start(string compiler) => new(compiler, _sources, _references);

    private static List<(Compilation Plain, Compilation Woven)> Compare(CompilerProcess plain, CompilerProcess woven, int rounds)
    {
        List<(Compilation Plain, Compilation Woven)> pairs = [];
        for (var round = 0; round < rounds; round++)
        {
            var pair = (plain.Compile(), woven.Compile());
            Equal(pair.Item1, pair.Item2);
            pairs.Add(pair);
        }

        return pairs;
    }

    // The fastest compilation is one in which no collection happened to fall, and says nothing of the others.
    private static double Ratio(List<(Compilation Plain, Compilation Woven)> pairs, Func<Compilation, double> time) =>
        Median.Of(pairs.Select(pair => time(pair.Woven) / time(pair.Plain)));

    private static void Equal(Compilation plain, Compilation woven)
    {
        if (plain.Hash != woven.Hash)
            throw new InvalidOperationException("The woven compiler emits another assembly than the plain one.");
    }
}
