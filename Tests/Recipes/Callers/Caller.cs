using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Tests.Recipes.Callers;

/// <summary>The statements that call the code of each recipe.</summary>
internal static class Caller
{
    private static readonly Dictionary<string, string> s_all =
        new[] { WebCallers.All, MessageCallers.All, JobCallers.All, ShopCallers.All }.SelectMany(callers => callers).ToDictionary();

    /// <summary>Those of a recipe, by its heading.</summary>
    public static string Of(string title) => s_all.TryGetValue(title, out var statements)
        ? statements
        : throw new KeyNotFoundException($"Nobody calls the recipe '{title}'.");
}
