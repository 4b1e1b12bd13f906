using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Architecture;

/// <summary>Prints how many source files the folders have, and how long they are. It runs only on request: see docs/architecture.md.</summary>
public sealed class FolderFigures(ITestOutputHelper output)
{
    static readonly string[] Parts = ["Weaver", "Runtime", "OpenTelemetry", "Tool", "Tests", "AssemblyToProcess", "Benchmarks", "Samples"];

    [Fact(Explicit = true)]
    public void Print()
    {
        foreach (var part in Parts)
        {
            var files = Files(part).ToList();
            Line(part, files.Select(file => file.Lines));
            foreach (var folder in files.GroupBy(file => file.Folder, StringComparer.Ordinal).OrderBy(folder => folder.Key, StringComparer.Ordinal))
                Line($"  {part}/{folder.Key}", folder.Select(file => file.Lines));
        }
    }

    static IEnumerable<(string Folder, int Lines)> Files(string part)
    {
        var root = Path.Combine(Repository.Root, part);
        return
            from file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            let path = Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar)
            where !path.Any(name => name is "bin" or "obj")
            select (path.Length > 1 ? path[0] : "", File.ReadAllLines(file).Length);
    }

    void Line(string name, IEnumerable<int> lines)
    {
        int[] sorted = [.. lines.Order()];
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-36} {sorted.Length,4} files {sorted.Sum(),6} lines, median {sorted[sorted.Length / 2],3}, longest {sorted[^1],3}"));
    }
}
