using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using AutoSpan.Tests.Differential.Comparison;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Verification;
using Mono.Cecil;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>Small methods, compiled and woven: which of them have a copy, and the same program unwoven.</summary>
internal sealed class CopySource
{
    private const string Configuration =
        """
        <AutoSpan trivial="include" noise="include" manual="include" generated="include" source="Copies">
          <Include visibility="public internal protected private" members="method property constructor operator localFunction lambda" />
        </AutoSpan>
        """;

    public CopySource(Build build, string source)
    {
        var file = Path.Combine(Scratch.Folder(), "Copies.dll");
        Assert.Empty(Compiler.Compile(file, build, ("Copies", source)));
        var woven = FodyHost.Weave(file, Configuration, Path.Combine(Path.GetDirectoryName(file)!, "woven"), Compiler.References);
        Assert.Empty(woven.Errors);
        Assert.DoesNotContain(woven.Warnings, warning => warning.Contains("AS9001", StringComparison.Ordinal));
        Plain = Load(file);
        Woven = Load(woven.Path);
        Module = ModuleDefinition.ReadModule(woven.Path, new ReaderParameters { ReadSymbols = true, InMemory = true });
    }

    /// <summary>The program as it is.</summary>
    public Assembly Plain { get; }

    /// <summary>The woven program.</summary>
    public Assembly Woven { get; }

    /// <summary>The woven program, to read.</summary>
    public ModuleDefinition Module { get; }

    /// <summary>The copy of a method; null for none.</summary>
    /// <param name="method">Its name, which may end with <c>*</c>.</param>
    public MethodDefinition? CopyOf(string method) => Module.GetTypes().SelectMany(type => type.Methods).SingleOrDefault(candidate => method.EndsWith('*')
        ? candidate.Name.StartsWith($"<AutoSpan0>g__{method.TrimEnd('*')}", StringComparison.Ordinal)
        : candidate.Name == $"<AutoSpan0>g__{method}");

    private static Assembly Load(string file)
    {
        var context = new AssemblyLoadContext(file);
        using var image = new MemoryStream(File.ReadAllBytes(file));
        using var symbols = new MemoryStream(File.ReadAllBytes(Path.ChangeExtension(file, "pdb")));
        return context.LoadFromStream(image, symbols);
    }
}
