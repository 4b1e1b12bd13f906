using System;
using System.Collections.Generic;
using System.Text;

namespace AutoSpan.Fody.Planning.Methods;

/// <summary>
/// The strings of a method table, each once. Names and paths are stored as what they add to the namespace, type or directory that they are in.
/// </summary>
internal sealed class TableStrings
{
    // So many parts at the end of a name or path are shared; names without end, as obfuscators make them, do not make chains without end.
    private const int MostParts = 16;

    private static readonly char[] s_separators = ['.', '/', '\\'];

    private readonly Dictionary<string, int> _offsets = new(StringComparer.Ordinal);

    public TableBytes Bytes { get; } = new();

    /// <summary>Adds a text as a whole.</summary>
    /// <returns>The reference to it.</returns>
    public int Add(string text) => Add(text, string.Empty);

    /// <summary>Adds a name or path, and what it is in.</summary>
    /// <returns>The reference to it; 0 for null.</returns>
    public int AddParts(string? text)
    {
        if (text is null)
            return 0;

        var starts = new List<int>();
        for (var end = text.Length; starts.Count < MostParts && end > 0; end = starts[starts.Count - 1])
        {
            var start = text.LastIndexOfAny(s_separators, end - 1);
            if (start <= 0)
                break;

            starts.Add(start);
        }

        var whole = string.Empty;
        for (var part = starts.Count - 1; part >= -1; part--)
        {
            var next = text.Substring(0, part < 0 ? text.Length : starts[part]);
            Add(next, whole);
            whole = next;
        }

        return _offsets[text] + 1;
    }

    // A text that continues another.
    private int Add(string text, string start)
    {
        if (_offsets.TryGetValue(text, out var known))
            return known + 1;

        var offset = Bytes.Length;
        var utf8 = Encoding.UTF8.GetBytes(text.Substring(start.Length));
        Bytes.Varint(start.Length == 0 ? 0 : offset - _offsets[start]).Varint(utf8.Length).Bytes(utf8);
        _offsets.Add(text, offset);
        return offset + 1;
    }
}
