using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Verification;

namespace AutoSpan.Tests.Framework;

/// <summary>Runs the cases on Mono, in place of .NET Framework.</summary>
internal static class Mono
{
    static readonly ConcurrentDictionary<string, Lazy<IReadOnlyDictionary<string, RanCase>>> Done = new(StringComparer.Ordinal);

    // What forwards from netstandard to the framework comes with Mono's development files only; the reference assemblies have the same.
    static readonly Lazy<string> Facades = new(() =>
    {
        var references = References.Of(Repository.Cases(Build.Release, "net472"));
        using var resolver = new BuildAssemblyResolver(references);
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "facades")).FullName;
        foreach (var file in references.Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "Facades"))
            ReferenceAssembly.CopyLoadable(file, Path.Combine(folder, Path.GetFileName(file)), resolver);
        return folder;
    });

    public static OptionalProgram Tool { get; } = new(
        "Mono", ProcessRun.Find("mono"), "install it; Debian has it in mono-runtime, with the libraries that .ci/run names", "AUTOSPAN_REQUIRE_MONO");

    /// <summary>The cases of an assembly, run once for all tests.</summary>
    /// <param name="original">The unwoven file; its dependencies lie beside it.</param>
    /// <param name="configuration">Null: it is not woven.</param>
    public static IReadOnlyDictionary<string, RanCase> Run(string original, string? configuration, bool observed)
    {
        var file = configuration is null ? original : Woven.File(original, configuration).Path;
        var process = new CaseProcess(Tool.Path, "net472", new Dictionary<string, string> { ["MONO_PATH"] = Facades.Value });
        return Done.GetOrAdd(file + observed, _ => new Lazy<IReadOnlyDictionary<string, RanCase>>(
            () => process.Run(file, Path.GetDirectoryName(original)!, observed))).Value;
    }
}
