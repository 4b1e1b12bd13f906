using System;
using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Tests.Differential.Comparison;

/// <summary>
/// Stack traces, line by line, without the frames of the framework, which the JIT may inline as it warms up, and of the tests that run the program.
/// </summary>
internal static class Traces
{
    public static Difference? Difference(string where, Run unwoven, Run woven) =>
        Comparison.Difference.Between(where, "stack traces", Lines(unwoven), Lines(woven));

    static List<string> Lines(Run run) => [.. run.Traces.SelectMany(text => WithoutPhysicalStacks(text.Split('\n'))).Where(IsOfProgram)];

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
}
