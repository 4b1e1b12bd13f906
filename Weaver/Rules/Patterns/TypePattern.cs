using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Metadata;

namespace AutoSpan.Fody.Rules.Patterns;

/// <summary>A pattern for types: it matches a type when it matches one of its spellings. Blanks in a spelling do not count.</summary>
internal sealed record TypePattern(Pattern Pattern)
{
    /// <inheritdoc cref="Patterns.Pattern.Parse"/>
    public static Parsed<TypePattern> Parse(string text, string attribute)
    {
        var parsed = Pattern.Parse(text, attribute);
        return new(parsed.Value is { } pattern ? new TypePattern(Spaceless(pattern)) : null, parsed.Faults);
    }

    public bool Matches(TypeName type)
    {
        foreach (var spelling in type.Spellings)
        {
            if (Pattern.Matches(Spaceless(spelling)))
                return true;
        }

        return false;
    }

    private static Pattern Spaceless(Pattern pattern)
    {
        IReadOnlyList<PatternAlternative> alternatives =
            [.. pattern.Alternatives.Select(a => a is RegexAlternative ? a : a with { Text = Spaceless(a.Text) })];
        return pattern with { Alternatives = alternatives };
    }

    private static string Spaceless(string text) => text.IndexOf(' ') < 0 ? text : text.Replace(" ", "");
}
