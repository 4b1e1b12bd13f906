using System;
using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Tests.Differential.Comparison;

/// <summary>
/// Stack traces, line by line, without the frames of the framework, which the JIT may inline as it warms up, and of the tests that run the program.
/// </summary>
internal static class Traces
{
    public static List<string> Lines(Run run) => [.. run.Traces.SelectMany(text => WithoutPhysicalStacks(text.Split('\n'))).Where(IsOfProgram)];

    /// <summary>
    /// What is expected, without what is known to be lost: the runtime places a frame that has called a <c>finally</c> at the first IL instruction, whatever
    /// the method was doing. In a woven method that instruction has no line.
    /// </summary>
    /// <param name="unwoven">Lines of the unwoven program.</param>
    /// <param name="woven">Lines of the woven one.</param>
    /// <param name="source">The program.</param>
    public static List<string> Expected(List<string> unwoven, List<string> woven, string[] source) =>
        [.. unwoven.Select((line, index) => index < woven.Count && woven[index] == Frame(line) && IsAtStart(line, source) ? woven[index] : line)];

    // 'task.Result' of a cancelled task notes everything that is below it on its thread: whose continuation that is differs from run to run.
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

    // At the brace in Debug, at the first statement in Release.
    static bool IsAtStart(string line, string[] source) =>
        line.LastIndexOf(":line ", StringComparison.Ordinal) is var place and > 0
        && int.TryParse(line[(place + 6)..], out var number)
        && number >= 2
        && number <= source.Length
        && (source[number - 1].Trim() == "{" || source[number - 2].Trim() == "{");

    static bool IsOfProgram(string line) =>
        !line.StartsWith("   at ", StringComparison.Ordinal)
        || line.StartsWith("   at P", StringComparison.Ordinal)
        || line.Contains(".Differential.Library.", StringComparison.Ordinal);

    static string Frame(string line) => line.IndexOf(" in ", StringComparison.Ordinal) is var place and > 0 ? line[..place] : line;
}
