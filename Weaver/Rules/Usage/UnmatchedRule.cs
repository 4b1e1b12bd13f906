using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Rules.Selectors;

namespace AutoSpan.Fody.Rules.Usage;

/// <summary>
/// Tells why a rule matches no method: the first of its selectors that leaves none, and what would have been there
/// instead.
/// </summary>
internal static class UnmatchedRule
{
    private const int OffersShown = 5;

    /// <exception cref="RuleException">A regular expression ran out of time.</exception>
    public static string Explain(Rule rule, IReadOnlyList<MethodFacts> methods)
    {
        var left = methods;
        List<Criterion> passed = [];
        foreach (var criterion in rule.Selector.Criteria.OrderBy(c => c.Kind))
        {
            MethodFacts[] passing = [.. left.Where(method => rule.Matches(criterion, method))];
            if (passing.Length == 0)
                return Explain(rule, criterion, passed, left, methods);

            left = passing;
            passed.Add(criterion);
        }

        return "the assembly has no methods";
    }

    private static string Explain(
        Rule rule,
        Criterion criterion,
        IReadOnlyList<Criterion> passed,
        IReadOnlyList<MethodFacts> left,
        IReadOnlyList<MethodFacts> all)
    {
        if (left.Count == 0)
            return "the assembly has no methods";

        Criterion[] written = [.. passed.Where(c => !c.IsDefault)];
        var among = passed.Count == 0 ? "no method"
            : written.Length == 0 ? $"none of the methods that rules take by default ({left.Count})"
            : $"none of the methods with {string.Join(" ", written.Select(c => c.Text))} ({left.Count})";
        var reason = $"{among} {criterion.Demand}";
        if (criterion.IsDefault)
            return $"{reason}. They are {Offers(criterion, left)}: say so with '{Word(criterion.Kind)}'";
        if (passed.Count > 0 && criterion.WantedNames.Any() && all.Any(method => rule.Matches(criterion, method)))
            return $"{reason}, though methods elsewhere do";

        return NearestOffer(criterion, left) is { } nearest
            ? $"{reason}. The nearest is '{nearest}'"
            : $"{reason}. They have {Offers(criterion, left)}";
    }

    private static string? NearestOffer(Criterion criterion, IReadOnlyList<MethodFacts> methods)
    {
        string[] offers = [.. methods.SelectMany(criterion.Offers).Distinct()];
        return criterion.WantedNames
            .Select(wanted => new { Wanted = wanted, Offer = NearestName.Of(wanted, offers) })
            .Where(pair => pair.Offer is not null)
            .OrderBy(pair => EditDistance.Between(pair.Wanted, pair.Offer!))
            .FirstOrDefault()?.Offer;
    }

    private static string Word(SelectorKind kind) => kind == SelectorKind.Members ? "members" : "visibility";

    private static string Offers(Criterion criterion, IReadOnlyList<MethodFacts> methods)
    {
        string[] offers = [.. methods.SelectMany(criterion.Offers).Distinct()];
        return offers.Length == 0 ? "none" : KnownWords.Some(offers, OffersShown);
    }
}
