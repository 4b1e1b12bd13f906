using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Rules.Definitions;

namespace AutoSpan.Fody.Rules.Patterns;

/// <summary>
/// What a selector asks of a name: alternatives separated by <c>|</c>, each a name with the wildcards <c>*</c> and
/// <c>?</c>, or a <c>/regular expression/</c>. Case counts, and the whole name must match.
/// </summary>
internal sealed record Pattern(string Text, IReadOnlyList<PatternAlternative> Alternatives)
{
    /// <summary>The alternatives without wildcards and regular expression syntax: what a misspelt name can be compared by.</summary>
    public IEnumerable<string> Literals =>
        Alternatives.Select(a => string.Concat(a.Text.Where(c => char.IsLetterOrDigit(c) || c is '.' or '_')).Trim('.'));

    /// <summary>How to write one, for those who have only the schema.</summary>
    public const string Hint = "Patterns: `*` and `?`, `/regular expression/`, alternatives separated by `|`.";

    public static ValueSyntax<Pattern> Syntax { get; } = Definitions.Syntax.Text("[pattern](#patterns)", Hint, Parse);

    /// <param name="text">The pattern as the user wrote it.</param>
    /// <param name="attribute">The attribute that it stands in, for messages.</param>
    public static Parsed<Pattern> Parse(string text, string attribute)
    {
        List<PatternAlternative> alternatives = [];
        List<Diagnostic> errors = [];
        var start = 0;
        while (start <= text.Length)
        {
            var end = PatternScanner.EndOfPart(text, start, "|");
            if (end < 0)
            {
                errors.Add(Catalogue.UnclosedRegex.Of(text.Substring(start).Trim(), attribute));
                break;
            }

            var part = ParseAlternative(text.Substring(start, end - start).Trim(), text, attribute);
            errors.AddRange(part.Errors);
            if (part.Value is { } alternative && alternatives.Any(a => a.Text == alternative.Text))
                errors.Add(Catalogue.DuplicateValue.Of(alternative.Text, attribute));
            else if (part.Value is not null)
                alternatives.Add(part.Value);
            start = end + 1;
        }

        return new(errors.Count == 0 ? new Pattern(text, alternatives) : null, errors);
    }

    public bool Matches(string name)
    {
        // Not LINQ: this is asked for every method by every rule.
        foreach (var alternative in Alternatives)
        {
            if (alternative.Matches(name))
                return true;
        }

        return false;
    }

    /// <summary>True when an alternative is this very name, without wildcards.</summary>
    public bool Names(string name)
    {
        foreach (var alternative in Alternatives)
        {
            if (alternative is PatternAlternative.Exact && alternative.Matches(name))
                return true;
        }

        return false;
    }

    /// <summary>True for each namespace that the pattern matches, and for all that is nested in one.</summary>
    public bool MatchesNamespace(string name)
    {
        foreach (var alternative in Alternatives)
        {
            if (alternative.Matches(name))
                return true;

            for (var dot = name.IndexOf('.'); dot >= 0; dot = name.IndexOf('.', dot + 1))
            {
                if (alternative.Matches(name, dot))
                    return true;
            }
        }

        return false;
    }

    private static Parsed<PatternAlternative> ParseAlternative(string part, string whole, string attribute) => part switch
    {
        "" or "//" => new(null, [Catalogue.EmptyPattern.Of(whole, attribute)]),
        ['/', .., '/'] => PatternAlternative.Expression.Parse(part.Substring(1, part.Length - 2), attribute),
        _ when part.IndexOfAny(['*', '?']) >= 0 => new(new PatternAlternative.Wildcard(part), []),
        _ => new(new PatternAlternative.Exact(part), [])
    };
}
