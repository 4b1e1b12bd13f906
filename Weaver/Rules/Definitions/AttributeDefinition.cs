using System;
using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Fody.Rules.Definitions;

/// <summary>
/// One XML attribute of the configuration: a setting, a selector, an option of <c>&lt;AutoSpan&gt;</c> or a part of a <c>&lt;Tag&gt;</c>. The reader,
/// the schema, the tables of docs/configuration.md and the cascade know of it what stands here.
/// </summary>
internal abstract class AttributeDefinition(string name, Elements elements, string documentation, string? defaultDocumentation)
{
    public string Name => name;

    /// <summary>The elements that take it.</summary>
    public Elements Elements => elements;

    /// <summary>What it is for, in Markdown: whole sentences.</summary>
    public string Documentation => documentation;

    /// <summary>What holds where nobody gives a value, in Markdown; null where the documentation says it, and where the first word is the default.</summary>
    public string? DefaultDocumentation => defaultDocumentation;

    /// <summary>The default as a user would write it, or in words; null where there is none.</summary>
    public string? DefaultText => FirstWordIsDefault && Form is ValueForm.OneOf form ? form.Words[0].Text : DefaultDocumentation?.Trim('`');

    /// <summary>True where the first of its words is what holds without a value.</summary>
    public virtual bool FirstWordIsDefault => false;

    /// <summary>What its values look like.</summary>
    public abstract ValueForm Form { get; }

    /// <summary>Reads a value.</summary>
    /// <param name="text">The value as the user wrote it.</param>
    /// <param name="origin">Where it is written.</param>
    public abstract Parsed<Located> Read(string text, Origin origin);

    /// <summary>An attribute that takes one of several words; the first is the default.</summary>
    public static AttributeDefinition<T> OneOf<T>(string name, Elements elements, string documentation, params IReadOnlyList<Word<T>> words) =>
        new(name, elements, documentation, Syntax.OneOf(words), words[0].Value, null, words);

    /// <summary>An attribute with a default that can be written.</summary>
    /// <exception cref="ArgumentException"><paramref name="defaultText"/> has errors.</exception>
    public static AttributeDefinition<T> Of<T>(string name, Elements elements, string documentation, ValueSyntax<T> syntax, string defaultText)
    {
        var parsed = syntax.Parse(defaultText, name);
        return parsed.Errors.Count == 0
            ? new(name, elements, documentation, syntax, parsed.Value!, $"`{defaultText}`", [])
            : throw new ArgumentException(parsed.Errors[0].Message, nameof(defaultText));
    }

    /// <summary>An attribute with a default that only words can describe.</summary>
    public static AttributeDefinition<T> Of<T>(
        string name, Elements elements, string documentation, ValueSyntax<T> syntax, T defaultValue, string defaultDocumentation) =>
        new(name, elements, documentation, syntax, defaultValue, defaultDocumentation, []);

    /// <summary>An attribute without a default.</summary>
    public static AttributeDefinition<T?> Optional<T>(string name, Elements elements, string documentation, ValueSyntax<T> syntax) where T : class =>
        new(name, elements, documentation, syntax.Select(value => (T?)value), null, null, []);
}

/// <inheritdoc/>
internal sealed class AttributeDefinition<T>(
    string name, Elements elements, string documentation, ValueSyntax<T> syntax, T @default, string? defaultDocumentation, IReadOnlyList<Word<T>> words)
    : AttributeDefinition(name, elements, documentation, defaultDocumentation)
{
    /// <summary>The value where nobody gives one.</summary>
    public T Default => @default;

    public override ValueForm Form => syntax.Form;

    public override bool FirstWordIsDefault => words.Count > 0;

    public override Parsed<Located> Read(string text, Origin origin) =>
        syntax.Parse(text, Name).Select(value => (Located)new Located<T>(value, Name, text, origin));

    /// <summary>The word for a value, in an attribute that takes one of several.</summary>
    public string WordFor(T value) => words.First(word => EqualityComparer<T>.Default.Equals(word.Value, value)).Text;
}
