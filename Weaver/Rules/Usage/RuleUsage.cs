using System;
using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Fody.Rules.Usage;

/// <summary>What came of a rule that has had no effect.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Matched">How many methods it matches.</param>
/// <param name="MatchesEvents">True when it matches a method that adds an event, and gives nothing that an event has.</param>
/// <param name="OverruledBy">The later rules that left it without effect, each once.</param>
/// <param name="OverruledInCode">The attributes in code that left it without effect, each once.</param>
internal sealed record RuleUsage(Rule Rule, int Matched, bool MatchesEvents, IReadOnlyList<Rule> OverruledBy, IReadOnlyList<string> OverruledInCode)
{
    /// <summary>Before any method.</summary>
    public static RuleUsage None(Rule rule) => new(rule, 0, false, [], []);

    /// <summary>With one more method, on which it has no effect either.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It has an effect.</exception>
    public RuleUsage And(RuleEffect effect) => effect switch
    {
        RuleEffect.OfSpansOnly => this with { Matched = Matched + 1, MatchesEvents = true },
        RuleEffect.Overruled overruled => this with
        {
            Matched = Matched + 1,
            OverruledBy = Union(OverruledBy, overruled.By),
            OverruledInCode = overruled.Attribute is { } attribute ? Union(OverruledInCode, [attribute]) : OverruledInCode
        },
        _ => throw new ArgumentOutOfRangeException(nameof(effect), effect, null)
    };

    // Most methods add nothing new.
    private static IReadOnlyList<T> Union<T>(IReadOnlyList<T> known, IReadOnlyList<T> others) =>
        others.All(known.Contains) ? known : [.. known.Union(others)];
}
