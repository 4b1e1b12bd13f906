using System.Collections.Generic;
using AutoSpan.Fody.Rules.Patterns;

namespace AutoSpan.Fody.Rules.Selectors;

/// <summary>The declaring type derives from or implements a type whose full name matches.</summary>
internal sealed record InheritsCriterion(Pattern Pattern) : Criterion(SelectorKind.Inherits, $"inherits=\"{Pattern.Text}\"")
{
    public override int Cost => 3;

    public override IEnumerable<string> WantedNames => Pattern.Literals;

    public override bool Matches(MethodFacts facts)
    {
        foreach (var ancestor in facts.Inherits.Value)
        {
            if (Pattern.Matches(ancestor))
                return true;
        }

        return false;
    }

    public override IEnumerable<string> Offers(MethodFacts facts) => facts.Inherits.Value;
}
