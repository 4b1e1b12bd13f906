using System.Collections.Generic;
using System.IO;
using AutoSpan.Tool.Terminal;

namespace AutoSpan.Tool.Comparing;

/// <summary>Writes a comparison for the terminal.</summary>
internal static class ComparisonText
{
    public static void Write(string assembly, ReportComparison comparison, TextWriter output)
    {
        output.WriteLine(OneLine.Of(comparison.HasChanges ? $"{assembly}: {comparison.Counts}" : $"{assembly}: the same methods are traced in the same way"));
        Write('+', comparison.Added, output);
        Write('-', comparison.Removed, output);
        Write('~', comparison.Changed, output);
    }

    private static void Write(char sign, IEnumerable<TracingChange> changes, TextWriter output)
    {
        foreach (var change in changes)
            output.WriteLine(OneLine.Of($"{sign} {change.Method.FullType}.{change.Method.Member}: {change.Text}"));
    }
}
