using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Architecture;

/// <summary>What holds for source files: where opcodes are, how long a file is, and that its namespace is its folder.</summary>
public sealed class FileTests
{
    static readonly string[] FoldersWithOpcodes = ["IL", "Emitters"];

    public static TheoryData<string> Parts { get; } = ["Weaver", "Runtime", "Tests", "AssemblyToProcess"];

    [Fact]
    public void OnlyIlAndEmittersHaveOpcodes()
    {
        var wrong = Sources("Weaver")
            .Where(file => !FoldersWithOpcodes.Contains(Path.GetFileName(Path.GetDirectoryName(file))))
            .Where(file => File.ReadAllText(file).Contains("OpCodes.", StringComparison.Ordinal));

        Assert.Empty(wrong.Select(file => Path.GetRelativePath(Repository.Root, file)));
    }

    [Fact]
    public void NamespaceIsTheFolder()
    {
        var weaver = Path.Combine(Repository.Root, "Weaver");
        var wrong =
            from file in Sources("Weaver")
            let folder = Path.GetRelativePath(weaver, Path.GetDirectoryName(file)!)
            let expected = folder == "." ? "AutoSpan.Fody" : "AutoSpan.Fody." + folder.Replace(Path.DirectorySeparatorChar, '.')
            where !File.ReadLines(file).Contains($"namespace {expected};")
            select Path.GetRelativePath(Repository.Root, file);

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void NoFileIsLong(string part)
    {
        var wrong = Sources(part).Select(file => (file, lines: File.ReadAllLines(file).Length)).Where(one => one.lines > 300);

        Assert.Empty(wrong.Select(one => $"{Path.GetRelativePath(Repository.Root, one.file)}: {one.lines} lines"));
    }

    [Fact]
    public void TheWeaverIsFound() => Assert.Contains(Sources("Weaver"), file => Path.GetFileName(file) == "ModuleWeaver.cs");

    static IEnumerable<string> Sources(string folder)
    {
        var path = Path.Combine(Repository.Root, folder);
        return Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(path, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));
    }
}
