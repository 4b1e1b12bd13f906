using System.Collections.Generic;

namespace AutoSpan.Fody.Rules.Selectors;

/// <summary>
/// What an <c>&lt;Include&gt;</c> or <c>&lt;Event&gt;</c> without <c>visibility</c> asks: a public method, or one that <c>method</c> names
/// outright.
/// </summary>
internal sealed record DefaultVisibilityCriterion(MethodCriterion? Method) : Criterion(SelectorKind.Visibility, "")
{
    public override int Cost => 0;

    public override bool IsDefault => true;

    public override string Demand => "is public";

    public override bool Matches(MethodFacts facts) =>
        (VisibilityCriterion.SeenFromOutside(facts) & Visibility.Public) != 0 || (Method?.NamesOutright(facts) ?? false);

    public override IEnumerable<string> Offers(MethodFacts facts) => VisibilityWords.Of(facts.Visibility);
}
