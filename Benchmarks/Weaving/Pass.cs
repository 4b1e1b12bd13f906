using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using AutoSpan.Fody;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Tests.Harness;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Benchmarks.Weaving;

/// <summary>One pass over an assembly as a build makes it: read, weave, write.</summary>
/// <param name="Time">From before the file is read until it is written.</param>
/// <param name="Cpu">The time of all processors meanwhile: other programs hardly change it.</param>
/// <param name="Bytes">The size of the result, without its symbols.</param>
/// <param name="Methods">How many methods were woven.</param>
internal sealed record Pass(TimeSpan Time, TimeSpan Cpu, long Bytes, int Methods)
{
    /// <summary>Reads the file and writes it again with Cecil: what every Fody add-in costs that changes anything.</summary>
    /// <param name="file">The assembly.</param>
    /// <param name="target">Where it is written.</param>
    /// <param name="edits">Whether an instruction is added to each body, which is the least that weaving every method can be.</param>
    public static Pass WithCecil(string file, string target, bool edits = false)
    {
        var start = Stopwatch.GetTimestamp();
        var cpu = Environment.CpuUsage.TotalTime;
        using var resolver = new BuildAssemblyResolver(References.All);
        using var module = Read(file, resolver);
        if (edits)
        {
            foreach (var method in module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody))
                method.Body.Instructions.Insert(0, Instruction.Create(OpCodes.Nop));
        }

        Write(module, target);
        return new Pass(Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - cpu, new FileInfo(target).Length, 0);
    }

    /// <summary>Weaves the file.</summary>
    /// <exception cref="InvalidOperationException">The weaver reports an error, a method could not be woven, or none was.</exception>
    public static Pass WithAutoSpan(string file, string target, string configuration)
    {
        var start = Stopwatch.GetTimestamp();
        var cpu = Environment.CpuUsage.TotalTime;
        using var resolver = new BuildAssemblyResolver(References.All);
        using var module = Read(file, resolver);
        var result = new WeavingPipeline(new WeavingInput
        {
            Module = module,
            Resolver = resolver,
            Configuration = XElement.Parse(configuration),
            AssemblyFile = target,
            ProjectDirectory = Path.GetDirectoryName(target),
            SolutionDirectory = Path.GetDirectoryName(target)
        }).Run();
        if (result.Diagnostics.FirstOrDefault(IsFault) is { } fault)
            throw new InvalidOperationException($"{fault.Id}: {fault.Message}");

        Write(module, target);
        var time = Stopwatch.GetElapsedTime(start);
        var used = Environment.CpuUsage.TotalTime - cpu;
        var methods = result.Report?.Woven.Count() ?? 0;
        return methods == 0 ? throw new InvalidOperationException("No method was woven.") : new Pass(time, used, new FileInfo(target).Length, methods);
    }

    private static bool IsFault(Diagnostic diagnostic) => diagnostic.Severity == Severity.Error || diagnostic.Id == Catalogue.MethodNotFinished.Id;

    private static ModuleDefinition Read(string file, IAssemblyResolver resolver) => ModuleDefinition.ReadModule(file, new ReaderParameters
    {
        AssemblyResolver = resolver,
        InMemory = true,
        ReadSymbols = true,
        SymbolReaderProvider = new DefaultSymbolReaderProvider(throwIfNoSymbol: false)
    });

    private static void Write(ModuleDefinition module, string target) => module.Write(target, new WriterParameters { WriteSymbols = module.HasSymbols });
}
