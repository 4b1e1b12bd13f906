using System;

namespace AutoSpan.Tests.Harness;

/// <summary>The lines of a document between <c>&lt;!-- generated: name --&gt;</c> and <c>&lt;!-- end --&gt;</c>, which are generated from the code.</summary>
internal static class GeneratedBlock
{
    /// <summary>The document with other lines in the block.</summary>
    /// <param name="document">The whole document.</param>
    /// <param name="name">The name in the marker.</param>
    /// <param name="lines">What the block contains, with a line break at the end.</param>
    /// <exception cref="ArgumentException">The document has no such block.</exception>
    public static string Replace(string document, string name, string lines)
    {
        string start = $"<!-- generated: {name} -->\n", end = "<!-- end -->";
        var from = document.IndexOf(start, StringComparison.Ordinal) + start.Length;
        if (from < start.Length)
            throw new ArgumentException($"The document has no '{start.Trim()}'.", nameof(name));

        return document[..from] + lines + document[document.IndexOf(end, from, StringComparison.Ordinal)..];
    }
}
