using System.Collections.Generic;

namespace AutoSpan.Fody.Rules.Selectors;

/// <summary>The method has one of the visibilities; an explicit interface implementation counts as public.</summary>
internal sealed record VisibilityCriterion(Visibility Wanted, string Value) : Criterion(SelectorKind.Visibility, $"visibility=\"{Value}\"")
{
    public override int Cost => 0;

    public override bool Matches(MethodFacts facts) => (SeenFromOutside(facts) & Wanted) != 0;

    /// <summary>The visibility that the method has for a caller: what is callable through a public interface is not private.</summary>
    public static Visibility SeenFromOutside(MethodFacts facts) =>
        facts.IsExplicitImplementation ? Visibility.Public : facts.Visibility;

    public override IEnumerable<string> Offers(MethodFacts facts) => VisibilityWords.Of(SeenFromOutside(facts));
}
