using System.Collections.Generic;

namespace AutoSpan.Fody.Rules.Selectors;

/// <summary>The method's shape is asynchronous, or is not.</summary>
internal sealed record AsyncCriterion(bool Wanted) : Criterion(SelectorKind.Async, Wanted ? "async=\"true\"" : "async=\"false\"")
{
    public override int Cost => 0;

    public override bool Matches(MethodFacts facts) => facts.IsAsync == Wanted;

    public override IEnumerable<string> Offers(MethodFacts facts) => [facts.IsAsync ? "true" : "false"];
}
