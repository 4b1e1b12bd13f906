using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Rules.Patterns;

namespace AutoSpan.Fody.Rules.Selectors;

/// <summary>The types of all parameters match, in order.</summary>
internal sealed record ParametersCriterion(ParameterPatterns Patterns, string Value)
    : Criterion(SelectorKind.Parameters, $"parameters=\"{Value}\"")
{
    public override int Cost => 2;

    public override bool Matches(MethodFacts facts) => Patterns.Matches(facts.Parameters);

    public override IEnumerable<string> Offers(MethodFacts facts) =>
        [$"({string.Join(", ", facts.Parameters.Select(p => p.Spellings.Last()))})"];
}
