using System;
using System.Linq;

namespace AutoSpan.Tool.Running;

/// <summary>The words that a variable can have.</summary>
/// <param name="Words">Their case does not count.</param>
internal sealed record VariableChoices(params string[] Words)
{
    /// <summary>Whether several of them can be given, separated by commas.</summary>
    public bool IsList { get; init; }

    /// <summary>What to write.</summary>
    public string Fix => $"Use {string.Join(", ", Words.SkipLast(1).Select(Quoted))} or {Quoted(Words[^1])}"
        + (IsList ? ", or several of them separated by commas" : "");

    /// <summary>The first part of a value that is none of the words; null where there is none.</summary>
    public string? FirstWrong(string value) => (IsList ? value.Split(',') : [value])
        .Select(word => word.Trim())
        .FirstOrDefault(word => word.Length > 0 && !Words.Contains(word, StringComparer.OrdinalIgnoreCase));

    private static string Quoted(string word) => $"'{word}'";
}
