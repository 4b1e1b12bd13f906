using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Rules.Selectors;

namespace AutoSpan.Fody.Rules.Usage;

/// <summary>
/// Explains why a rule matches no method: the first selector that no method matches, and the values that the methods have
/// instead.
/// </summary>
internal static class UnmatchedRule
{
    private const int OffersShown = 5;
    private const string NoMethods = "the assembly has no methods.";

    /// <exception cref="RuleException">A regular expression ran out of time.</exception>
    public static string Explain(Rule rule, IReadOnlyList<MethodFacts> methods)
    {
        var left = methods;
        List<Criterion> passed = [];
        foreach (var criterion in rule.Selector.Criteria.OrderBy(c => SelectorAttribute.All.TakeWhile(a => a.Name != c.Attribute).Count()))
        {
            MethodFacts[] passing = [.. left.Where(method => rule.Passes(method, criterion))];
            if (passing.Length == 0)
                return Explain(rule, criterion, passed, left, methods);

            left = passing;
            passed.Add(criterion);
        }

        return NoMethods;
    }

    private static string Explain(
        Rule rule, Criterion criterion, IReadOnlyList<Criterion> passed, IReadOnlyList<MethodFacts> left, IReadOnlyList<MethodFacts> all)
    {
        if (left.Count == 0)
            return NoMethods;

        Criterion[] written = [.. passed.Where(c => !c.IsDefault)];
        var among = passed.Count == 0 ? "no method"
            : written.Length == 0 ? $"none of the methods that a rule matches by default ({left.Count})"
            : $"none of the methods with {string.Join(" ", written.Select(c => c.Text))} ({left.Count})";
        var reason = $"{among} {criterion.Demand}";
        if (criterion.IsDefault)
            return $"{reason}. Found: {Offers(criterion, left)}. Set '{criterion.Attribute}' to match them.";
        if (passed.Count > 0 && criterion.WantedNames.Any() && all.Any(method => rule.Passes(method, criterion)))
            return $"{reason}, but other methods do.";

        return $"{reason}. {NearestOffer(criterion, left) ?? $"Found: {Offers(criterion, left)}."}";
    }

    private static string? NearestOffer(Criterion criterion, IReadOnlyList<MethodFacts> methods)
    {
        string[] offers = [.. methods.SelectMany(criterion.Offers).Distinct()];
        return criterion.WantedNames
            .Select(wanted => new { Wanted = wanted, Offer = NearestName.Of(wanted, offers) })
            .Where(pair => pair.Offer is not null && IsNear(pair.Wanted, pair.Offer))
            .OrderBy(pair => EditDistance.Between(pair.Wanted, pair.Offer!))
            .Select(pair => NearestName.Likely(pair.Wanted, [pair.Offer!]) is null
                ? $"The nearest name is '{pair.Offer}'."
                : $"Did you mean '{pair.Offer}'?")
            .FirstOrDefault();
    }

    // A name of which more than half differs is of no help.
    private static bool IsNear(string wanted, string offer) => 2 * EditDistance.Between(wanted, offer) <= Math.Max(wanted.Length, offer.Length);

    private static string Offers(Criterion criterion, IReadOnlyList<MethodFacts> methods)
    {
        string[] offers = [.. methods.SelectMany(criterion.Offers).Distinct()];
        return offers.Length == 0 ? "none" : KnownWords.Some(offers, OffersShown);
    }
}
