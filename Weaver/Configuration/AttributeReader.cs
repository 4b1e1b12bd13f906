using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Patterns;
using AutoSpan.Fody.Rules.Tags;
using AutoSpan.Fody.Rules.Templates;

namespace AutoSpan.Fody.Configuration;

/// <summary>Reads the text of one attribute as what it means; each answer is null, and a fault added, where it means nothing.</summary>
internal sealed class AttributeReader(string name, string text, SourceLocation? location, ICollection<Diagnostic> faults)
{
    public string Text => text;

    public T? OneOf<T>(Choices<T> choices) where T : struct =>
        Find(text.Trim(), choices, "")?.Value;

    /// <summary>Words separated by blanks, at least one.</summary>
    public IReadOnlyList<T>? ListOf<T>(Choices<T> choices)
    {
        var words = Words();
        if (words.Length == 0)
        {
            var some = $"some of {string.Join(", ", choices.Words)}, separated by spaces";
            return Fault<IReadOnlyList<T>>(Catalogue.EmptyValue.Of(name, some));
        }

        Choice<T>?[] found = [.. words.Select(w => Find(w, choices, " Separate several by spaces."))];
        return NoneTwice(words) && found.All(c => c is not null) ? [.. found.Select(c => c!.Value)] : null;
    }

    /// <summary>Full type names separated by blanks; none at all is an answer too.</summary>
    public IReadOnlyList<string>? TypeNames()
    {
        var words = Words();
        string[] wrong = [.. words.Where(w => !Regex.IsMatch(w, @"\A[\w`]+([.+][\w`]+)*\z"))];
        foreach (var word in wrong)
            Fault<string>(Catalogue.InvalidTypeName.Of(word, name));
        return NoneTwice(words) && wrong.Length == 0 ? words : null;
    }

    /// <summary>The text without blanks around it, of which there must be some.</summary>
    /// <param name="expected">What the attribute takes, for the message.</param>
    public string? NotBlank(string expected) =>
        text.Trim() is { Length: > 0 } trimmed ? trimmed : Fault<string>(Catalogue.EmptyValue.Of(name, expected));

    public int? WholeNumber(int smallest, int largest)
    {
        if (int.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= smallest && number <= largest)
            return number;

        Fault<string>(Catalogue.InvalidNumber.Of(
            text, name, smallest.ToString(CultureInfo.InvariantCulture), largest.ToString(CultureInfo.InvariantCulture)));
        return null;
    }

    /// <summary>A pattern for the names of secrets; no text at all says that there are none.</summary>
    public Redaction? Redaction()
    {
        if (text.Trim().Length == 0)
            return new(null);

        return Pattern() is { } pattern ? new(pattern) : null;
    }

    public Template? Template() => Parsed(TemplateParser.Parse);

    public Pattern? Pattern() => Parsed(Rules.Patterns.Pattern.Parse);

    /// <summary>What a parser makes of the text.</summary>
    /// <param name="parse">Takes the text and the attribute's name.</param>
    public T? Parsed<T>(Func<string, string, Parsed<T>> parse) where T : class
    {
        var parsed = parse(text, name);
        foreach (var fault in parsed.Faults)
            Fault<T>(fault);
        return parsed.Value;
    }

    /// <inheritdoc cref="Parsed"/>
    /// <returns>What it means, with its place: what is wrong with it shows only when a method is known.</returns>
    public Written<T>? Written<T>(Func<string, string, Parsed<T>> parse) where T : class =>
        Parsed(parse) is { } value ? new(value, name, text, location) : null;

    private Choice<T>? Find<T>(string word, Choices<T> choices, string hint) =>
        choices.Find(word) ?? Fault<Choice<T>>(Catalogue.UnknownValue.Of(word, name, KnownWords.Instead(word, choices.Words) + hint));

    private bool NoneTwice(string[] words)
    {
        string[] repeated = [.. words.GroupBy(w => w).Where(g => g.Count() > 1).Select(g => g.Key)];
        foreach (var word in repeated)
            Fault<string>(Catalogue.DuplicateValue.Of(word, name));
        return repeated.Length == 0;
    }

    private string[] Words() => text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private T? Fault<T>(Diagnostic fault) where T : class
    {
        faults.Add(fault with { Location = location });
        return null;
    }
}
