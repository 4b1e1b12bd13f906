using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using AutoSpan.Tests.Harness;

namespace AutoSpan.Tests.Differential.Comparison;

/// <summary>Compiles, weaves and loads sources; what is loaded is forgotten and what was written is deleted in the end.</summary>
internal sealed class Assemblies : IDisposable
{
    readonly string folder = Path.Combine(AppContext.BaseDirectory, "differential", Guid.NewGuid().ToString("N"));
    readonly List<AssemblyLoadContext> contexts = [];
    readonly List<string> complaints = [];
    static int count;

    /// <summary>The name of all the assemblies, and so of their spans' source.</summary>
    public string Name { get; } = "Differential" + System.Threading.Interlocked.Increment(ref count);

    /// <summary>What the weaver could not do.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public Assembly Compile(Build build, string kind, params IEnumerable<(string Name, string Text)> sources)
    {
        var file = Path.Combine(folder, build.ToString(), kind, Name + ".dll");
        var errors = Compiler.Compile(file, build, sources);
        return errors.Count == 0 ? Load(file) : throw new CompilationException(string.Join('\n', errors.Distinct().Take(20)));
    }

    /// <summary>Weaves everything in what <see cref="Compile"/> made of <paramref name="kind"/>; in Release every value is read as well.</summary>
    public Assembly Weave(Build build, string kind)
    {
        var file = Path.Combine(folder, build.ToString(), kind, Name + ".dll");
        var woven = FodyHost.Weave(
            file, build == Build.Release ? Woven.EverythingRead : Woven.Everything,
            Path.Combine(folder, build.ToString(), kind + "-woven"), Compiler.References);
        complaints.AddRange(woven.Errors.Concat(woven.Warnings).Select(complaint => $"{build}: {complaint}"));
        if (woven.Errors.Count > 0)
            throw new InvalidOperationException("The weaver failed: " + string.Join('\n', woven.Errors));
        return Load(woven.Path);
    }

    public void Dispose()
    {
        foreach (var context in contexts)
            context.Unload();
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    Assembly Load(string file)
    {
        var context = new AssemblyLoadContext(file, isCollectible: true);
        contexts.Add(context);
        using var image = new MemoryStream(File.ReadAllBytes(file));
        using var symbols = new MemoryStream(File.ReadAllBytes(Path.ChangeExtension(file, "pdb")));
        return context.LoadFromStream(image, symbols);
    }
}

/// <summary>A generated program is no valid C#: a mistake of the generator.</summary>
internal sealed class CompilationException(string message) : Exception(message);
