using System.Collections.Generic;

namespace AutoSpan.Fody.Rules.Selectors;

/// <summary>The method is static, or is not.</summary>
internal sealed record StaticCriterion(bool Wanted) : Criterion(SelectorKind.Static, Wanted ? "static=\"true\"" : "static=\"false\"")
{
    public override int Cost => 0;

    public override bool Matches(MethodFacts facts) => facts.IsStatic == Wanted;

    public override IEnumerable<string> Offers(MethodFacts facts) => [facts.IsStatic ? "true" : "false"];
}
