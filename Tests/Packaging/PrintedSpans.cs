using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Tests.Packaging;

/// <summary>The spans that a program printed as <c>span|id|parent|description</c>, as the trees that they make.</summary>
internal static class PrintedSpans
{
    private const string Mark = "span";

    /// <summary>The descriptions as they ended, each indented by two spaces for every span above it.</summary>
    public static IReadOnlyList<string> Tree(DotnetRun program)
    {
        var spans = program.Lines
            .Select(line => line.Split('|'))
            .Where(parts => parts is [Mark, ..])
            .ToLookup(parts => parts[2], parts => (Id: parts[1], Description: parts[3]));
        return [.. Below("0000000000000000", "")];

        IEnumerable<string> Below(string parent, string indent) =>
            spans[parent].SelectMany(span => Below(span.Id, indent + "  ").Prepend(indent + span.Description));
    }

    /// <summary>What the program would have printed without spans.</summary>
    public static IReadOnlyList<string> OtherLines(DotnetRun program) =>
        [.. program.Lines.Where(line => line.Length > 0 && line.Split('|')[0] != Mark)];
}
