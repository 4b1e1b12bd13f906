using System.Collections.Generic;

namespace AutoSpan.Fody.Rules.Selectors;

/// <summary>The declaring type has one of the visibilities.</summary>
internal sealed record TypeVisibilityCriterion(Visibility Wanted, string Value)
    : Criterion(SelectorKind.TypeVisibility, $"typeVisibility=\"{Value}\"")
{
    public override int Cost => 0;

    public override bool Matches(MethodFacts facts) => (facts.TypeVisibility & Wanted) != 0;

    public override IEnumerable<string> Offers(MethodFacts facts) => VisibilityWords.Of(facts.TypeVisibility);
}
