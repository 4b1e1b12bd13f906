using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AutoSpan.Tests.Harness;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Xunit;

namespace AutoSpan.Tests.Verification;

/// <summary>The woven file itself: what it refers to, its symbols, and that it is always the same.</summary>
public sealed class OutputTests
{
    static readonly string[] Added = ["AutoSpan", "System.Diagnostics.DiagnosticSource"];

    public static MatrixTheoryData<Build, string> Files { get; } = new([Build.Debug, Build.Release], ["net10.0", "net472"]);

    [Theory]
    [MemberData(nameof(Files))]
    public void RefersToNothingNewButTheRuntime(Build build, string framework)
    {
        var original = Repository.Cases(build, framework);

        Assert.Empty(Names(Woven.File(original, Woven.Everything).Path).Except(Names(original)).Except(Added).Except(["System.Runtime", "System.Threading"]));
    }

    // As a test runner or another tool does it: without reference assemblies. Their private core must not show up in the result.
    [Theory]
    [ClassData(typeof(Builds))]
    public void ImplementationAssembliesGiveTheSameReferences(Build build)
    {
        var original = Repository.Cases(build);
        var framework = Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll").Where(IsManaged);
        string[] references = [.. framework, typeof(AutoSpan.WovenApi.Tracer).Assembly.Location];

        var woven = FodyHost.Weave(original, Woven.Everything, Scratch.Folder(), references);

        Assert.Empty(woven.Errors);
        Assert.DoesNotContain("System.Private.CoreLib", Names(woven.Path));
        Assert.Equal(Names(Woven.File(original, Woven.Everything).Path), Names(woven.Path));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void IsTheSameEveryTime(Build build, string framework)
    {
        var original = Repository.Cases(build, framework);
        // One folder: the path of the symbols is part of the file.
        var folder = Scratch.Folder();

        var first = Written();

        Assert.Equal(first, Written());

        byte[][] Written()
        {
            var path = FodyHost.Weave(original, Woven.Everything, folder).Path;
            return [File.ReadAllBytes(path), File.ReadAllBytes(Path.ChangeExtension(path, ".pdb"))];
        }
    }

    [Fact]
    public void NeedsNoSymbols()
    {
        var original = Repository.Cases(Build.Release);
        var copy = Scratch.Copy(original);

        // A source of its own: the tests that record those of the others run meanwhile.
        var woven = FodyHost.Weave(copy, """<AutoSpan trivial="include" source="NoSymbols" />""", Scratch.Folder(), References.Of(original));

        Assert.Empty(woven.Errors);
        Assert.False(File.Exists(Path.ChangeExtension(woven.Path, ".pdb")));
        Assert.Equal(3, new LoadedCopy(woven.Path).Call("Loops.Sum", 2));
    }

    // Every statement keeps its place in the source: lines of stack traces, breakpoints.
    [Theory]
    [MemberData(nameof(Files))]
    public void KeepsEverySequencePoint(Build build, string framework)
    {
        var original = Repository.Cases(build, framework);

        var points = Points(Woven.File(original, Woven.Everything).Path);

        Assert.Equal(Points(original), points.Where(method => !IsCopy(method.Key)).ToDictionary());
    }

    static bool IsCopy(string method) => method.Contains("::<AutoSpan", StringComparison.Ordinal);

    static List<string> Names(string file)
    {
        using var module = ModuleDefinition.ReadModule(file);
        return [.. module.AssemblyReferences.Select(reference => reference.Name).Order(StringComparer.Ordinal)];
    }

    static Dictionary<string, string> Points(string file)
    {
        using var module = ModuleDefinition.ReadModule(file, new ReaderParameters { ReadSymbols = true });
        return module.GetTypes().SelectMany(type => type.Methods)
            .Where(method => method.DebugInformation.HasSequencePoints)
            .ToDictionary(method => method.FullName,
                method => string.Join(' ', method.DebugInformation.SequencePoints.Where(IsSeen).Select(p => $"{p.StartLine}:{p.StartColumn}")));
    }

    static bool IsSeen(SequencePoint point) => !point.IsHidden;

    static bool IsManaged(string file)
    {
        try
        {
            System.Reflection.AssemblyName.GetAssemblyName(file);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
