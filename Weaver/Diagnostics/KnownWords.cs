using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Fody.Diagnostics;

/// <summary>The end of a message about an unknown word: the most similar word, and all valid words.</summary>
internal static class KnownWords
{
    public static string Instead(string given, IReadOnlyList<string> known)
    {
        var meant = NearestName.Likely(given, known) is { } word ? $" Did you mean '{word}'?" : "";
        return $"{meant} Use one of: {string.Join(", ", known)}.";
    }

    /// <summary>A list of at most <paramref name="limit"/> texts, and the number of the others.</summary>
    public static string Some(IReadOnlyList<string> texts, int limit) =>
        texts.Count <= limit
            ? string.Join(", ", texts)
            : $"{string.Join(", ", texts.Take(limit))} and {texts.Count - limit} more";
}
