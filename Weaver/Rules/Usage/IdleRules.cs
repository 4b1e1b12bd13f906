using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Diagnostics;

namespace AutoSpan.Fody.Rules.Usage;

/// <summary>Reports the rules that change nothing in one assembly: most are misspelt or stand in the wrong place.</summary>
internal static class IdleRules
{
    /// <summary>One diagnostic for each idle rule, in the order of the rules.</summary>
    /// <param name="decisions">What the rules decided about all methods of the assembly.</param>
    /// <param name="isProjectFile">True when the rules stand in the project's own file.</param>
    /// <exception cref="RuleException">A regular expression ran out of time.</exception>
    public static IReadOnlyList<Diagnostic> Check(RuleDecisions decisions, bool isProjectFile)
    {
        var severity = RuleSeverity.In(isProjectFile);
        // Of a <Set> that gives nothing the reader of the configuration has spoken already.
        var idle = decisions.Idle.Where(usage => usage.Rule.Kind != RuleKind.Set || !usage.Rule.Settings.IsEmpty);
        return [.. idle.Select(usage => Describe(usage, decisions.Methods) with { Severity = severity })];
    }

    private static Diagnostic Describe(RuleUsage usage, IReadOnlyList<MethodFacts> methods)
    {
        var rule = usage.Rule;
        if (usage.Matched == 0)
            return Catalogue.RuleMatchesNothing.At(rule.Location, rule.Text, UnmatchedRule.Explain(rule, methods));

        var count = usage.Matched == 1 ? "1 method" : $"{usage.Matched} methods";
        string[] overruling =
        [
            .. usage.OverruledBy.Select(r => r.Location is { } at ? $"{r.Text} (line {at.Line})" : r.Text),
            .. usage.OverruledInCode
        ];
        if (overruling.Length == 0)
            return (usage.MatchesEvents ? Catalogue.SettingsOfEvents : Catalogue.SettingsOfUntraced).At(rule.Location, rule.Text, count);

        var who = usage.OverruledInCode.Count == 0 ? "later rules"
            : usage.OverruledBy.Count == 0 ? "attributes in code"
            : "later rules and attributes in code";
        return Catalogue.RuleOverruled.At(rule.Location, rule.Text, count, who, KnownWords.Some(overruling, 3));
    }
}
