using System.Collections.Generic;
using AutoSpan.Fody.Rules.Patterns;

namespace AutoSpan.Fody.Rules.Selectors;

/// <summary>The method is in a namespace that the pattern matches, or in one nested in it.</summary>
internal sealed record NamespaceCriterion(Pattern Pattern) : Criterion(SelectorKind.Namespace, $"namespace=\"{Pattern.Text}\"")
{
    public override int Cost => 1;

    public override IEnumerable<string> WantedNames => Pattern.Literals;

    public override bool Matches(MethodFacts facts) => Pattern.MatchesNamespace(facts.Namespace);

    /// <summary>The namespace and those that it is nested in, even where they have no types of their own.</summary>
    public override IEnumerable<string> Offers(MethodFacts facts)
    {
        for (var dot = facts.Namespace.IndexOf('.'); dot >= 0; dot = facts.Namespace.IndexOf('.', dot + 1))
            yield return facts.Namespace.Substring(0, dot);

        if (facts.Namespace.Length > 0)
            yield return facts.Namespace;
    }
}
