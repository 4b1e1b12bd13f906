using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Rules.Patterns;

namespace AutoSpan.Fody.Rules.Selectors;

/// <summary>
/// The method or its type carries an attribute that matches, by full or simple name, with or without the ending
/// <c>Attribute</c>.
/// </summary>
internal sealed record AttributeCriterion(TypePattern Pattern) : Criterion(SelectorKind.Attribute, $"attribute=\"{Pattern.Pattern.Text}\"")
{
    private const string Ending = "Attribute";

    public override int Cost => 3;

    public override IEnumerable<string> WantedNames => Pattern.Pattern.Literals;

    public override bool Matches(MethodFacts facts)
    {
        foreach (var attribute in facts.Attributes.Value)
        {
            if (Pattern.Matches(attribute) || Pattern.Matches(new TypeName(WithoutEnding(attribute))))
                return true;
        }

        return false;
    }

    public override IEnumerable<string> Offers(MethodFacts facts) =>
        facts.Attributes.Value.SelectMany(a => a.Spellings.Concat(WithoutEnding(a)));

    private static IReadOnlyList<string> WithoutEnding(TypeName attribute) => [.. attribute.Spellings.Select(WithoutEnding)];

    private static string WithoutEnding(string spelling)
    {
        var generic = spelling.IndexOf('<');
        var name = generic < 0 ? spelling : spelling.Substring(0, generic);
        return name.EndsWith(Ending, StringComparison.Ordinal)
            ? name.Substring(0, name.Length - Ending.Length) + spelling.Substring(name.Length)
            : spelling;
    }
}
