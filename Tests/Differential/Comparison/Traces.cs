using System;
using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Tests.Differential.Comparison;

/// <summary>Stack traces, line by line.</summary>
internal static class Traces
{
    public static List<string> Lines(Run run) => [.. run.Traces.SelectMany(text => text.Split('\n'))];

    /// <summary>
    /// What is expected, without what is known to be lost: an exception out of a <c>finally</c> has two frames of its method, and the runtime places the
    /// outer one at the first IL instruction, whatever the method was doing. In a woven method that instruction has no line.
    /// </summary>
    public static List<string> Expected(List<string> unwoven, List<string> woven) =>
    [
        .. unwoven.Select((line, index) =>
            index > 0 && index < woven.Count && Frame(line) == Frame(unwoven[index - 1]) && woven[index] == Frame(line) ? woven[index] : line)
    ];

    static string Frame(string line) => line.IndexOf(" in ", StringComparison.Ordinal) is var place and > 0 ? line[..place] : line;
}
