using System;
using System.Linq;

namespace AutoSpan.CaseRunner;

/// <summary>What is printed: fields separated by tabs, one line for each fact.</summary>
internal static class Lines
{
    public static void Write(params string[] fields)
    {
        Console.Out.WriteLine(string.Join("\t", fields.Select(Escaped)));
        // The next call may be the end of this process.
        Console.Out.Flush();
    }

    private static string Escaped(string field) =>
        field.Replace("\\", "\\\\").Replace("\t", "\\t").Replace("\r", "\\r").Replace("\n", "\\n");
}
