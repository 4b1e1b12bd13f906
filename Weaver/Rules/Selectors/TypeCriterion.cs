using System.Collections.Generic;
using AutoSpan.Fody.Rules.Patterns;

namespace AutoSpan.Fody.Rules.Selectors;

/// <summary>The declaring type's name, without namespace, matches.</summary>
internal sealed record TypeCriterion(Pattern Pattern) : Criterion(SelectorKind.Type, $"type=\"{Pattern.Text}\"")
{
    public override int Cost => 1;

    public override IEnumerable<string> WantedNames => Pattern.Literals;

    public override bool Matches(MethodFacts facts) => Pattern.Matches(facts.Type);

    public override IEnumerable<string> Offers(MethodFacts facts) => [facts.Type];
}
