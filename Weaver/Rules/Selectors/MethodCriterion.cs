using System.Collections.Generic;
using AutoSpan.Fody.Rules.Patterns;

namespace AutoSpan.Fody.Rules.Selectors;

/// <summary>The member's name matches.</summary>
internal sealed record MethodCriterion(Pattern Pattern) : Criterion(SelectorKind.Method, $"method=\"{Pattern.Text}\"")
{
    public override int Cost => 1;

    public override IEnumerable<string> WantedNames => Pattern.Literals;

    public override bool Matches(MethodFacts facts) => Pattern.Matches(facts.Member);

    public bool NamesOutright(MethodFacts facts) => Pattern.Names(facts.Member);

    public override IEnumerable<string> Offers(MethodFacts facts) => [facts.Member];
}
