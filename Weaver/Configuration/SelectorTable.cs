using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Patterns;
using AutoSpan.Fody.Rules.Selectors;

namespace AutoSpan.Fody.Configuration;

/// <summary>Every selector: what all rules take.</summary>
internal static class SelectorTable
{
    public static IReadOnlyList<AttributeDefinition<IReadOnlyList<Criterion>>> All { get; } =
    [
        Define("namespace", [], a => a.Pattern() is { } p ? new NamespaceCriterion(p) : null),
        Define("type", [], a => a.Pattern() is { } p ? new TypeCriterion(p) : null),
        Define("method", [], a => a.Pattern() is { } p ? new MethodCriterion(p) : null),
        Define("visibility", ValueWords.Visibilities.Words,
            a => Visibilities(a) is { } v ? new VisibilityCriterion(v, a.Text) : null),
        Define("typeVisibility", ValueWords.Visibilities.Words,
            a => Visibilities(a) is { } v ? new TypeVisibilityCriterion(v, a.Text) : null),
        Define("members", ValueWords.Members.Words, a => a.ListOf(ValueWords.Members) is { } m ? new MembersCriterion(m, a.Text) : null),
        Define("async", ValueWords.TrueOrFalse.Words, a => a.OneOf(ValueWords.TrueOrFalse) is { } b ? new AsyncCriterion(b) : null),
        Define("static", ValueWords.TrueOrFalse.Words, a => a.OneOf(ValueWords.TrueOrFalse) is { } b ? new StaticCriterion(b) : null),
        Define("returns", [], a => a.Parsed(TypePattern.Parse) is { } p ? new ReturnsCriterion(p) : null),
        Define("parameters", [], a => a.Parsed(ParameterPatterns.Parse) is { } p ? new ParametersCriterion(p, a.Text) : null),
        Define("attribute", [], a => a.Parsed(TypePattern.Parse) is { } p ? new AttributeCriterion(p) : null),
        Define("inherits", [], a => a.Pattern() is { } p ? new InheritsCriterion(p) : null)
    ];

    private static AttributeDefinition<IReadOnlyList<Criterion>> Define(
        string name, IReadOnlyList<string> words, Func<AttributeReader, Criterion?> read) =>
        new(name, words, (criteria, attribute) => read(attribute) is { } criterion ? [.. criteria, criterion] : criteria);

    private static Visibility? Visibilities(AttributeReader attribute) =>
        attribute.ListOf(ValueWords.Visibilities)?.Aggregate(Visibility.None, (all, one) => all | one);
}
