using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Rules.Definitions;

namespace AutoSpan.Fody.Rules.Patterns;

/// <summary>A pattern for types: it matches a type when it matches one of its spellings. Blanks in a spelling do not count.</summary>
internal sealed record TypePattern(Pattern Pattern)
{
    public static ValueSyntax<TypePattern> Syntax { get; } = Definitions.Syntax.Text("[pattern](#patterns)", Pattern.Hint, Parse);

    /// <summary>Full names of types, separated by spaces, without patterns; none at all is an answer too.</summary>
    public static ValueSyntax<IReadOnlyList<string>> FullNames { get; } = Definitions.Syntax.Text(
        "full type names, separated by spaces", "", (text, attribute) =>
        Definitions.Syntax.ParseList(
            text, attribute, "", name => Regex.IsMatch(name, @"\A[\w`]+([.+][\w`]+)*\z") ? null : Catalogue.InvalidTypeName.Of(name, attribute)));

    /// <inheritdoc cref="Patterns.Pattern.Parse"/>
    public static Parsed<TypePattern> Parse(string text, string attribute)
    {
        var parsed = Pattern.Parse(text, attribute);
        return new(parsed.Value is { } pattern ? new TypePattern(Spaceless(pattern)) : null, parsed.Errors);
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
            [.. pattern.Alternatives.Select(a => a is PatternAlternative.Expression ? a : a with { Text = Spaceless(a.Text) })];
        return pattern with { Alternatives = alternatives };
    }

    private static string Spaceless(string text) => text.IndexOf(' ') < 0 ? text : text.Replace(" ", "");
}
