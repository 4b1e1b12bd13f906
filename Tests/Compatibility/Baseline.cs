using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AutoSpan.Tests.Differential.Comparison;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Verification;
using Mono.Cecil;
using Xunit;

namespace AutoSpan.Tests.Compatibility;

/// <summary>An assembly that one version of the weaver has woven, and what it does: see README.md.</summary>
/// <param name="Version">The version.</param>
internal sealed record Baseline(string Version)
{
    static readonly string Root = Path.Combine(Repository.Root, "Tests", "Compatibility");

    string Folder => Path.Combine(Root, Version);

    public string File => Path.Combine(Folder, "Baseline.dll");

    /// <summary>What each case returns, and its spans.</summary>
    public string Expected => Path.Combine(Folder, "expected.txt");

    /// <summary>All that are kept, from the oldest.</summary>
    public static IReadOnlyList<Baseline> All { get; } =
    [
        .. Directory.GetDirectories(Root).Select(Path.GetFileName).OfType<string>()
            .Where(name => System.Version.TryParse(name, out _))
            .OrderBy(System.Version.Parse)
            .Select(version => new Baseline(version))
    ];

    /// <summary>Compiles the source and weaves it with the weaver of today.</summary>
    /// <param name="file">Where the woven assembly is put.</param>
    public static void Weave(string file)
    {
        var folder = Scratch.Folder();
        var compiled = Path.Combine(folder, "Baseline.dll");
        var source = Path.Combine(Root, "Source");
        string[] references = [.. Compiler.ReferencesOf("Microsoft.NETCore.App"), Path.Combine(AppContext.BaseDirectory, "AutoSpan.dll")];
        Assert.Empty(Compiler.Compile(compiled, Build.Release, references, Directory.GetFiles(source, "*.cs").Order(StringComparer.Ordinal).Select(
            file => (Path.GetFileNameWithoutExtension(file), System.IO.File.ReadAllText(file)))));

        var woven = FodyHost.Weave(compiled, System.IO.File.ReadAllText(Path.Combine(source, "AutoSpan.xml")), Path.Combine(folder, "woven"), references);

        Assert.Empty(woven.Errors);
        Assert.Empty(woven.Warnings);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        // Written without symbols: their path would name a folder of this machine.
        using var module = ModuleDefinition.ReadModule(woven.Path);
        module.Write(file);
    }
}
