using System.Collections.Generic;

namespace AutoSpan.Fody.Rules.Definitions;

/// <summary>What the values of an attribute look like: what schema and documentation show of them.</summary>
internal abstract record ValueForm
{
    /// <summary>One of several words.</summary>
    internal sealed record OneOf(IReadOnlyList<Word> Words) : ValueForm;

    /// <summary>One or more of several words, separated by spaces.</summary>
    internal sealed record SomeOf(IReadOnlyList<Word> Words) : ValueForm;

    /// <summary>A whole number.</summary>
    internal sealed record WholeNumber(int Smallest, int Largest) : ValueForm;

    /// <summary>Any other text.</summary>
    /// <param name="Title">What it is called, in Markdown, with a link to the section of docs/configuration.md that explains it.</param>
    /// <param name="Hint">How to write it, in Markdown, for those who have only the schema; empty where the title says enough.</param>
    /// <param name="IsRequired">True where the text must be there and must not be blank.</param>
    internal sealed record Text(string Title, string Hint, bool IsRequired = false) : ValueForm;
}

/// <summary>A word that an attribute takes.</summary>
/// <param name="Text">The word.</param>
/// <param name="Documentation">What it means, in Markdown: a sentence without its full stop.</param>
internal abstract record Word(string Text, string Documentation);

/// <inheritdoc/>
internal sealed record Word<T>(string Text, T Value, string Documentation) : Word(Text, Documentation);
