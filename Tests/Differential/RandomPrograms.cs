using System.Collections.Generic;
using System.Linq;
using AutoSpan.Tests.Differential.Comparison;
using AutoSpan.Tests.Differential.Programs;

namespace AutoSpan.Tests.Differential;

/// <summary>Tries programs of consecutive seeds in one compilation.</summary>
internal static class RandomPrograms
{
    /// <returns>A description of the first program that fails; null if none fails.</returns>
    public static string? Try(long seed, int count)
    {
        Generated[] programs = [.. Enumerable.Range(0, count).Select(index => Generator.Program(seed + index))];
        using var trial = new Trial(Sources(programs, false), Sources(programs, true));
        foreach (var program in programs)
        {
            if (trial.Compare(program.Name) is { } difference)
                return Report(program, difference);
        }

        return null;
    }

    /// <summary>Compares one program alone.</summary>
    public static Difference? Compare(Generated program)
    {
        using var trial = new Trial(Sources([program], false), Sources([program], true));
        return trial.Compare(program.Name);
    }

    static string Report(Generated program, Difference difference)
    {
        var again = $"AUTOSPAN_DIFFERENTIAL_PROGRAMS=1 AUTOSPAN_DIFFERENTIAL_SEED={program.Seed} "
            + "dotnet run --project Tests -- -class AutoSpan.Tests.Differential.DifferentialTests";
        var smallest = Shrinker.Shrink(program, difference);
        return $"Program {program.Seed} differs.\n{difference}\n\nRun it again:\n{again}\n\n"
            + $"Made smaller:\n{smallest.Difference}\n{smallest.Program.Source(false)}";
    }

    static List<(string Name, string Text)> Sources(IEnumerable<Generated> programs, bool expected) =>
        [.. programs.Select(program => (program.Name, program.Source(expected)))];
}
