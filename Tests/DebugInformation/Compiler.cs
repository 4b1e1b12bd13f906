using System;
using System.IO;
using System.Linq;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Verification;
using Xunit;

namespace AutoSpan.Tests.DebugInformation;

/// <summary>The SDK's own C# compiler, for inputs that no project of the solution has: other kinds of symbols, keys, programs.</summary>
internal static class Compiler
{
    static readonly string[] Standard =
    [
        "/noconfig", "/nologo", "/nostdlib", "/deterministic", "/target:library", "/langversion:latest", "/nullable:enable", "/unsafe",
        "/debug:portable", "/optimize+", "/warn:0"
    ];

    /// <summary>Compiles one source file into a folder of its own, with the references of the cases, and lists them beside it.</summary>
    /// <param name="name">The name of the assembly.</param>
    /// <param name="source">Its C#.</param>
    /// <param name="options">More options of the compiler; a later one replaces an earlier.</param>
    /// <returns>The path of the assembly.</returns>
    public static string Compile(string name, string source, params string[] options)
    {
        var references = References.Of(Repository.Cases(Build.Release));
        var folder = Scratch.Folder();
        var file = Path.Combine(folder, name + ".cs");
        var assembly = Path.Combine(folder, name + ".dll");
        File.WriteAllText(file, source);

        var run = ProcessRun.Of(
            "dotnet", ["exec", CompilerFile(), .. Standard, "/out:" + assembly, .. references.Select(reference => "/r:" + reference), .. options, file]);

        Assert.True(run.ExitCode == 0, string.Join(Environment.NewLine, run.Lines));
        File.WriteAllLines(Path.Combine(folder, name + ".references"), references);
        return assembly;
    }

    // The newest SDK beside the reference packs that the tests were compiled with.
    static string CompilerFile() =>
        Directory.GetDirectories(Path.Combine(Repository.TargetingPacks, "..", "sdk"))
            .OrderBy(folder => Version.Parse(Path.GetFileName(folder).Split('-')[0]))
            .Select(folder => Path.Combine(folder, "Roslyn", "bincore", "csc.dll"))
            .Last(File.Exists);
}
