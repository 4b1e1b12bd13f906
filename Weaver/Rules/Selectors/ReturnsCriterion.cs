using System.Collections.Generic;
using AutoSpan.Fody.Rules.Patterns;

namespace AutoSpan.Fody.Rules.Selectors;

/// <summary>The return type matches.</summary>
internal sealed record ReturnsCriterion(TypePattern Pattern) : Criterion(SelectorKind.Returns, $"returns=\"{Pattern.Pattern.Text}\"")
{
    public override int Cost => 2;

    public override IEnumerable<string> WantedNames => Pattern.Pattern.Literals;

    public override bool Matches(MethodFacts facts) => Pattern.Matches(facts.Returns);

    public override IEnumerable<string> Offers(MethodFacts facts) => facts.Returns.Spellings;
}
