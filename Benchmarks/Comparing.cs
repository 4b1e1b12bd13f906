using System;
using System.Collections.Generic;
using System.IO;
using Benchmarks.Documents;
using Benchmarks.Weaving;

namespace Benchmarks;

/// <summary>Compares new results with the committed ones.</summary>
internal static class Comparing
{
    /// <returns>The exit code: 1 where something has become much dearer.</returns>
    public static int Print(IReadOnlyList<string> files)
    {
        var committed = Figures.Read(Directory.GetFiles(Path.Combine(Repository.Root, "Benchmarks", "results"), "*.txt"));
        var measured = Figures.Read(files);
        if (measured.All.Count == 0)
            throw new InvalidOperationException("The files have no figures.");

        var regressions = Regressions.Find(committed, measured);
        foreach (var regression in regressions)
            Console.WriteLine(regression);

        Console.WriteLine($"{measured.All.Count} figures compared, {regressions.Count} much dearer.");
        return regressions.Count == 0 ? 0 : 1;
    }
}
