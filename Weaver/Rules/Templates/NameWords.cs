using System;
using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Fody.Rules.Templates;

/// <summary>
/// Takes names apart into words: a capital after a small letter or digit begins one, and so does the last capital of
/// a run before a small letter (<c>HTTPServer</c>: HTTP, Server). Underscores, hyphens and blanks only separate.
/// </summary>
internal static class NameWords
{
    /// <summary>Puts the words of a name together anew; the parts between dots stay parts between dots.</summary>
    public static string Join(string name, string separator, Func<string, int, string> word) =>
        string.Join(".", name.Split('.').Select(part => string.Join(separator, Of(part).Select(word))));

    /// <summary>The word with a capital first letter, the others small.</summary>
    public static string Capitalized(string word) =>
        char.ToUpperInvariant(word[0]) + word.Substring(1).ToLowerInvariant();

    public static IEnumerable<string> Of(string part)
    {
        var start = 0;
        for (var i = 0; i < part.Length; i++)
        {
            var separates = part[i] is '_' or '-' || char.IsWhiteSpace(part[i]);
            if (!separates && !BeginsWord(part, i))
                continue;
            if (i > start)
                yield return part.Substring(start, i - start);
            start = separates ? i + 1 : i;
        }

        if (start < part.Length)
            yield return part.Substring(start);
    }

    private static bool BeginsWord(string part, int i) =>
        i > 0 && char.IsUpper(part[i])
        && (!char.IsUpper(part[i - 1]) || (i + 1 < part.Length && char.IsLower(part[i + 1])));
}
