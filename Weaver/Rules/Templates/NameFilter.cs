using System;
using System.Collections.Generic;

namespace AutoSpan.Fody.Rules.Templates;

/// <summary>What can be done to a name after a <c>|</c> in a placeholder.</summary>
/// <param name="Word">The filter's name.</param>
/// <param name="TakesArgument">True for filters such as <c>trimPrefix(I)</c>.</param>
/// <param name="Apply">From the name and the argument, empty where there is none, to the new name.</param>
internal sealed record NameFilter(string Word, bool TakesArgument, Func<string, string, string> Apply)
{
    public static IReadOnlyList<NameFilter> All { get; } =
    [
        new("kebab", false, (name, _) => NameWords.Join(name, "-", (word, _) => word.ToLowerInvariant())),
        new("snake", false, (name, _) => NameWords.Join(name, "_", (word, _) => word.ToLowerInvariant())),
        new("camel", false, (name, _) =>
            NameWords.Join(name, "", (word, i) => i == 0 ? word.ToLowerInvariant() : NameWords.Capitalized(word))),
        new("pascal", false, (name, _) => NameWords.Join(name, "", (word, _) => NameWords.Capitalized(word))),
        new("lower", false, (name, _) => name.ToLowerInvariant()),
        new("upper", false, (name, _) => name.ToUpperInvariant()),
        new("words", false, (name, _) => NameWords.Join(name, " ", (word, _) => word)),
        new("trimAsync", false, (name, _) => WithoutSuffix(name, "Async")),
        new("trimPrefix", true, WithoutPrefix),
        new("trimSuffix", true, WithoutSuffix)
    ];

    /// <summary>
    /// Cuts only what leaves a name behind, and only whole words: <c>trimPrefix(I)</c> makes <c>Order</c> of
    /// <c>IOrder</c> and leaves <c>Item</c>.
    /// </summary>
    private static string WithoutPrefix(string name, string prefix)
    {
        if (name.Length <= prefix.Length || !name.StartsWith(prefix, StringComparison.Ordinal))
            return name;

        var cutsWord = char.IsLetter(prefix[prefix.Length - 1]) && char.IsLower(name[prefix.Length]);
        return cutsWord ? name : name.Substring(prefix.Length);
    }

    private static string WithoutSuffix(string name, string suffix) =>
        name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal)
            ? name.Substring(0, name.Length - suffix.Length)
            : name;
}
