using System.Collections.Generic;
using System.Globalization;

namespace AutoSpan.Fody.Reporting.Json;

/// <summary>
/// Gives ids to the entries of a table. An id depends on the content, not on the place in the table, so that a change of one entry leaves the lines that
/// refer to others as they are.
/// </summary>
internal sealed class ContentIds
{
    private readonly HashSet<string> _used = [];

    /// <summary>An id that no other entry has, such as <c>Include.3fa2c1</c>.</summary>
    public string Next(string prefix, string content)
    {
        var id = $"{prefix}.{Hash(content):x6}";
        var unique = id;
        for (var number = 2; !_used.Add(unique); number++)
            unique = $"{id}-{number.ToString(CultureInfo.InvariantCulture)}";
        return unique;
    }

    // FNV-1a, of which 24 bits are kept: string.GetHashCode differs between processes.
    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var character in text)
            hash = unchecked((hash ^ character) * 16777619u);
        return (hash ^ (hash >> 24)) & 0xFFFFFF;
    }
}
