using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using AutoSpan.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace AutoSpan.Tests.Differential.Comparison;

/// <summary>Compiles sources, each a file of its own, with portable symbols, against what a build would reference.</summary>
internal static class Compiler
{
    static readonly Lazy<IReadOnlyList<string>> references = new(FindReferences);

    /// <summary>The reference assemblies, AutoSpan.dll, and the tests.</summary>
    public static IReadOnlyList<string> References => references.Value;

    /// <summary>Writes an assembly and its symbols beside it.</summary>
    /// <returns>The compiler's errors; empty when the file is there.</returns>
    public static IReadOnlyList<string> Compile(string file, Build build, params IEnumerable<(string Name, string Text)> sources) =>
        Compile(file, build, References, sources);

    /// <inheritdoc cref="Compile(string, Build, IEnumerable{ValueTuple{string, string}})"/>
    public static IReadOnlyList<string> Compile(
        string file, Build build, IReadOnlyList<string> references, params IEnumerable<(string Name, string Text)> sources)
    {
        var parsing = new CSharpParseOptions(LanguageVersion.CSharp14);
        var trees = sources.AsParallel().AsOrdered()
            .Select(source => CSharpSyntaxTree.ParseText(source.Text, parsing, source.Name + ".cs", Encoding.UTF8));
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: build == Build.Debug ? OptimizationLevel.Debug : OptimizationLevel.Release,
            deterministic: true,
            warningLevel: 0);
        var attributes = build == Build.Release ? UnoptimizedRelease.Attribute : "";
        var compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(file),
            [.. trees, CSharpSyntaxTree.ParseText(attributes, parsing, "Attributes.cs", Encoding.UTF8)],
            references.Select(CompilerReference.To),
            options);

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var image = File.Create(file);
        using var symbols = File.Create(Path.ChangeExtension(file, "pdb"));
        var result = compilation.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        return
        [
            .. result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .DistinctBy(diagnostic => diagnostic.Id)
                .Select(diagnostic => diagnostic.ToString())
        ];
    }

    /// <summary>The reference assemblies of a shared framework.</summary>
    public static IReadOnlyList<string> ReferencesOf(string framework)
    {
        var packs = Path.Combine(Repository.TargetingPacks, framework + ".Ref");
        var pack = Directory.GetDirectories(packs, "10.*").Max(StringComparer.Ordinal)!;
        return Directory.GetFiles(Path.Combine(pack, "ref", "net10.0"), "*.dll");
    }

    static IReadOnlyList<string> FindReferences() =>
    [
        .. ReferencesOf("Microsoft.NETCore.App"),
        Path.Combine(AppContext.BaseDirectory, "AutoSpan.dll"),
        typeof(Compiler).Assembly.Location
    ];
}
