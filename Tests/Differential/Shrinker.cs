using System;
using System.Diagnostics;
using System.Linq;
using AutoSpan.Tests.Differential.Comparison;
using AutoSpan.Tests.Differential.Programs;

namespace AutoSpan.Tests.Differential;

/// <summary>
/// Makes a failing program smaller: takes statements out, or puts a block in the place of the statement around it, as long as it fails in the
/// same way.
/// </summary>
internal static class Shrinker
{
    static readonly TimeSpan limit = TimeSpan.FromSeconds(90);

    public static (Generated Program, Difference Difference) Shrink(Generated program, Difference difference)
    {
        var clock = Stopwatch.StartNew();
        var last = RandomPrograms.Compare(program) ?? difference;
        bool smaller;
        do
        {
            smaller = false;
            foreach (var block in program.Blocks.ToList())
            {
                for (var size = Math.Max(1, block.Statements.Count / 2); size > 0; size /= 2)
                {
                    for (var index = block.Statements.Count - size; index >= 0 && clock.Elapsed < limit; index--)
                    {
                        if (index + size > block.Statements.Count || StillFails(program, block, index, size, last) is not { } now)
                            continue;
                        last = now;
                        smaller = true;
                    }
                }
            }
        }
        while (smaller && clock.Elapsed < limit);
        return (program, last);
    }

    static Difference? StillFails(Generated program, Block block, int index, int size, Difference last)
    {
        var removed = block.Statements.GetRange(index, size);
        block.Statements.RemoveRange(index, size);
        if (Same(program, last) is { } now)
            return now;

        foreach (var inner in removed.SelectMany(statement => statement.Parts).OfType<Block>().Where(_ => size == 1))
        {
            block.Statements.InsertRange(index, inner.Statements);
            if (Same(program, last) is { } found)
                return found;
            block.Statements.RemoveRange(index, inner.Statements.Count);
        }

        block.Statements.InsertRange(index, removed);
        return null;
    }

    static Difference? Same(Generated program, Difference last)
    {
        try
        {
            return RandomPrograms.Compare(program) is { } found && found.What == last.What ? found : null;
        }
        catch (CompilationException)
        {
            return null;
        }
    }
}
