using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Diagnostics;

namespace AutoSpan.Fody.Rules.Usage;

/// <summary>Finds the rules that change nothing in one assembly: most are misspelt or stand in the wrong place.</summary>
internal static class RuleUsage
{
    /// <summary>One diagnostic for each idle rule, in the order of the rules.</summary>
    /// <param name="rules">The rules of the assembly.</param>
    /// <param name="methods">All its methods, not only the traced ones.</param>
    /// <exception cref="RuleException">A regular expression ran out of time.</exception>
    public static IReadOnlyList<Diagnostic> Check(RuleSet rules, IReadOnlyList<MethodFacts> methods)
    {
        RuleTally[] tallies = [.. rules.Rules.Select(r => new RuleTally(r))];
        List<RuleTally> open = [.. tallies.Where(t => !t.SaysNothing)];
        foreach (var method in methods)
        {
            // A rule that has had an effect once need not be asked again: soon only the idle ones are left.
            if (!open.Any(t => t.Rule.Matches(method)))
                continue;

            Count(rules, tallies, method);
            open.RemoveAll(t => t.HadEffect);
        }

        var severity = RuleSeverity.In(rules.IsProjectFile);
        return [.. open.Select(t => Describe(t, methods) with { Severity = severity })];
    }

    /// <summary>Goes through the rules as <see cref="RuleSet.Decide"/> does, and notes for each what it contributed.</summary>
    private static void Count(RuleSet rules, RuleTally[] tallies, MethodFacts method)
    {
        RuleTally[] matching = [.. tallies.Where(t => t.Rule.Matches(method)).Reverse()];
        var attribute = SpanAttribute.DecidingOn(method);
        var deciding = attribute is null ? matching.FirstOrDefault(t => t.Rule.Kind != RuleKind.Set)?.Rule : null;
        var isEvent = deciding?.Kind == RuleKind.Event;
        var isTraced = attribute?.IsTraced ?? (deciding is null ? rules.IsTracedByDefault(method) : isEvent || deciding.Kind == RuleKind.Include);
        var inCode = isTraced ? SpanAttribute.SettingsOf(method, attribute) : SettingOverrides.None;
        var settings = SettingOverrides.None;
        List<Rule> later = [];
        foreach (var tally in matching)
        {
            var rule = tally.Rule;
            var given = rule.Settings.For(isEvent);
            if (ReferenceEquals(rule, deciding) || (isTraced && inCode.Over(settings).LeavesRoomFor(given)))
                tally.CountEffect();
            else if (rule.Kind != RuleKind.Set || !isTraced)
                tally.CountOverruled(deciding is null ? [] : [deciding], attribute?.Text);
            else if (given == SettingOverrides.None)
                tally.CountForEvent();
            else
                tally.CountOverruled(later, settings.LeavesRoomFor(given) ? attribute?.Text ?? "[SpanTag]" : null);

            if (isTraced && given != SettingOverrides.None)
            {
                settings = settings.Over(given);
                later.Add(rule);
            }
        }
    }

    private static Diagnostic Describe(RuleTally tally, IReadOnlyList<MethodFacts> methods)
    {
        var rule = tally.Rule;
        if (tally.Matched == 0)
            return Catalogue.RuleMatchesNothing.At(rule.Location, rule.Text, UnmatchedRule.Explain(rule, methods));

        var count = tally.Matched == 1 ? "1 method" : $"{tally.Matched} methods";
        string[] overruling =
        [
            .. tally.Overruling.Select(r => r.Location is { } at ? $"{r.Text} (line {at.Line})" : r.Text),
            .. tally.OverrulingAttributes
        ];
        if (overruling.Length == 0)
            return (tally.MetEvent ? Catalogue.SettingsOfEvents : Catalogue.SettingsOfUntraced).At(rule.Location, rule.Text, count);

        var who = tally.OverrulingAttributes.Count == 0 ? "later rules"
            : tally.Overruling.Count == 0 ? "attributes in code"
            : "later rules and attributes in code";
        return Catalogue.RuleOverruled.At(rule.Location, rule.Text, count, who, KnownWords.Some(overruling, 3));
    }
}
