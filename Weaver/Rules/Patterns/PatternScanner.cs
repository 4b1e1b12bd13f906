using System;

namespace AutoSpan.Fody.Rules.Patterns;

/// <summary>Finds where one part of a pattern ends, with an eye for regular expressions: they may contain the separators.</summary>
internal static class PatternScanner
{
    /// <summary>
    /// The position after the part that begins at <paramref name="start"/>: that of the next separator or the end; -1
    /// when its regular expression is never closed.
    /// </summary>
    /// <param name="text">The whole attribute.</param>
    /// <param name="start">Where the part begins; blanks may come first.</param>
    /// <param name="separators">The characters that end a part, outside brackets.</param>
    public static int EndOfPart(string text, int start, string separators)
    {
        var first = SkipBlanks(text, start);
        if (first < text.Length && text[first] == '/')
        {
            var slash = ClosingSlash(text, first, separators);
            return slash < 0 ? -1 : SkipBlanks(text, slash + 1);
        }

        var depth = 0;
        for (var i = first; i < text.Length; i++)
        {
            if (text[i] is '<' or '(' or '[')
                depth++;
            else if (text[i] is '>' or ')' or ']')
                depth = Math.Max(0, depth - 1);
            // Only a comma is part of a type's name; no name has a '|' in it, bracketed or not.
            else if (separators.IndexOf(text[i]) >= 0 && (depth == 0 || text[i] == '|'))
                return i;
        }

        return text.Length;
    }

    /// <summary>
    /// The slash that closes a regular expression: one before a separator or the end, neither escaped nor in a
    /// character class.
    /// </summary>
    private static int ClosingSlash(string text, int opening, string separators)
    {
        var inClass = false;
        for (var i = opening + 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == '[')
                inClass = true;
            else if (text[i] == ']')
                inClass = false;
            else if (text[i] == '/' && !inClass && EndsPart(text, i + 1, separators))
                return i;
        }

        return -1;
    }

    private static bool EndsPart(string text, int position, string separators)
    {
        var next = SkipBlanks(text, position);
        return next == text.Length || separators.IndexOf(text[next]) >= 0;
    }

    private static int SkipBlanks(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
            position++;
        return position;
    }
}
