using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AutoSpan.Fody.Diagnostics;

namespace AutoSpan.Fody.Rules.Definitions;

/// <summary>The kinds of value that attributes have in common.</summary>
internal static class Syntax
{
    /// <summary>One of several words. Case counts.</summary>
    public static ValueSyntax<T> OneOf<T>(IReadOnlyList<Word<T>> words) =>
        new(new ValueForm.OneOf(words), (text, attribute) => Find(text.Trim(), attribute, words, "").Select(word => word.Value));

    /// <summary>One or more of several words, separated by blanks, none twice.</summary>
    public static ValueSyntax<IReadOnlyList<T>> SomeOf<T>(IReadOnlyList<Word<T>> words) =>
        new(new ValueForm.SomeOf(words), (text, attribute) => FindAll(text, attribute, words));

    /// <summary>A whole number in a range.</summary>
    public static ValueSyntax<int> WholeNumber(int smallest, int largest) => new(new ValueForm.WholeNumber(smallest, largest), (text, attribute) =>
        int.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= smallest && number <= largest
            ? new(number, [])
            : new(default, [Catalogue.InvalidNumber.Of(text, attribute, Shown(smallest), Shown(largest))]));

    /// <summary>A duration with its unit.</summary>
    public static ValueSyntax<TimeSpan> Duration { get; } = new(new ValueForm.Text("duration", DurationText.Syntax), (text, attribute) =>
        DurationText.TryRead(text.Trim(), out var duration)
            ? new(duration, [])
            : new(default, [Catalogue.InvalidDuration.Of(text, attribute, DurationText.Syntax)]));

    /// <summary>A text that means something to its parser.</summary>
    /// <param name="title">What it is called: see <see cref="ValueForm.Text"/>.</param>
    /// <param name="hint">How to write it: see <see cref="ValueForm.Text"/>.</param>
    /// <param name="parse">Reads it. Takes the text, and the attribute's name for messages.</param>
    public static ValueSyntax<T> Text<T>(string title, string hint, Func<string, string, Parsed<T>> parse) =>
        new(new ValueForm.Text(title, hint), parse);

    /// <summary>A text that is taken as it is, even where it is blank.</summary>
    public static ValueSyntax<string> AnyText(string title) => new(new ValueForm.Text(title, ""), (text, _) => new(text, []));

    /// <summary>A text without the blanks around it, of which something must be left.</summary>
    /// <param name="title">What it is called.</param>
    /// <param name="expected">What the attribute takes, for the message.</param>
    public static ValueSyntax<string> RequiredText(string title, string expected) => new(new ValueForm.Text(title, "", true), (text, attribute) =>
        text.Trim() is { Length: > 0 } trimmed ? new(trimmed, []) : new(null, [Catalogue.EmptyValue.Of(attribute, expected)]));

    /// <summary>A list of texts between separators, none of them twice.</summary>
    /// <param name="text">The whole list.</param>
    /// <param name="attribute">The attribute that it stands in, for messages.</param>
    /// <param name="separators">The characters that separate; blanks always do.</param>
    /// <param name="check">The error in one of the texts; null for none.</param>
    public static Parsed<IReadOnlyList<string>> ParseList(string text, string attribute, string separators, Func<string, Diagnostic?> check)
    {
        string[] items = [.. Split(text, separators)];
        Diagnostic[] errors = [.. items.Select(check).OfType<Diagnostic>(), .. Repeated(items, attribute)];
        return new(errors.Length == 0 ? items : null, errors);
    }

    private static Parsed<IReadOnlyList<T>> FindAll<T>(string text, string attribute, IReadOnlyList<Word<T>> words)
    {
        string[] given = [.. Split(text, "")];
        if (given.Length == 0)
        {
            var some = $"some of {string.Join(", ", words.Select(word => word.Text))}, separated by spaces";
            return new(null, [Catalogue.EmptyValue.Of(attribute, some)]);
        }

        Parsed<Word<T>>[] found = [.. given.Select(word => Find(word, attribute, words, " Separate several by spaces."))];
        Diagnostic[] errors = [.. found.SelectMany(word => word.Errors), .. Repeated(given, attribute)];
        return errors.Length > 0 ? new(null, errors) : new([.. found.Select(word => word.Value!.Value)], []);
    }

    private static Parsed<Word<T>> Find<T>(string text, string attribute, IReadOnlyList<Word<T>> words, string hint) =>
        words.FirstOrDefault(word => word.Text == text) is { } known
            ? new(known, [])
            : new(null, [Catalogue.UnknownValue.Of(text, attribute, KnownWords.Instead(text, [.. words.Select(word => word.Text)]) + hint)]);

    private static IEnumerable<Diagnostic> Repeated(IEnumerable<string> items, string attribute) =>
        items.GroupBy(item => item).Where(same => same.Count() > 1).Select(same => Catalogue.DuplicateValue.Of(same.Key, attribute));

    private static IEnumerable<string> Split(string text, string separators) =>
        text.Split([' ', '\t', '\r', '\n', .. separators], StringSplitOptions.RemoveEmptyEntries);

    private static string Shown(int number) => number.ToString(CultureInfo.InvariantCulture);
}
