using System.Collections.Generic;

namespace AutoSpan.Fody.Rules.Selectors;

/// <summary>The words of a configuration for a visibility.</summary>
internal static class VisibilityWords
{
    public static IEnumerable<string> Of(Visibility visibility)
    {
        if ((visibility & Visibility.Public) != 0)
            yield return "public";
        if ((visibility & Visibility.Internal) != 0)
            yield return "internal";
        if ((visibility & Visibility.Protected) != 0)
            yield return "protected";
        if ((visibility & Visibility.Private) != 0)
            yield return "private";
    }
}
