using System;
using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Tests.Differential.Comparison;

/// <summary>
/// Stack traces, line by line, without the frames of the framework, which the JIT may inline as it warms up, and of the tests that run the program.
/// </summary>
internal static class Traces
{
    public static Difference? Difference(string where, Run unwoven, Run woven)
    {
        var lines = Lines(woven);
        return Comparison.Difference.Between(where, "stack traces", Expected(Lines(unwoven), lines), lines);
    }

    static List<string> Lines(Run run) => [.. run.Traces.SelectMany(text => WithoutPhysicalStacks(text.Split('\n'))).Where(IsOfProgram)];

    // Without what is known to be lost: an exception out of a 'finally' has two frames of its method, and the runtime places the outer one at
    // the first IL instruction, whatever the method was doing. In a woven method that instruction has no line.
    static List<string> Expected(List<string> unwoven, List<string> woven) =>
    [
        .. unwoven.Select((line, index) =>
            index > 0 && index < woven.Count && Frame(line) == Frame(unwoven[index - 1]) && woven[index] == Frame(line) ? woven[index] : line)
    ];

    // 'task.Result' of a cancelled task notes all that is below it on its thread: whose continuation it is in differs from run to run.
    static IEnumerable<string> WithoutPhysicalStacks(IEnumerable<string> lines)
    {
        var isPhysical = false;
        foreach (var line in lines)
        {
            if (line.Contains("--- End of ", StringComparison.Ordinal))
                isPhysical = false;
            if (!isPhysical)
                yield return line;
            isPhysical |= line.StartsWith(" ---> System.Threading.Tasks.TaskCanceledException", StringComparison.Ordinal);
        }
    }

    static bool IsOfProgram(string line) =>
        !line.StartsWith("   at ", StringComparison.Ordinal)
        || line.StartsWith("   at P", StringComparison.Ordinal)
        || line.Contains(".Differential.Library.", StringComparison.Ordinal);

    static string Frame(string line) => line.IndexOf(" in ", StringComparison.Ordinal) is var place and > 0 ? line[..place] : line;
}
