using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Settings;

namespace AutoSpan.Fody.Selection;

/// <summary>Reports the methods that a rule or an attribute names, but that are not woven. Methods that only a pattern matches are in the report.</summary>
internal static class NamedMethodCheck
{
    /// <param name="selection">The selected and skipped methods.</param>
    /// <param name="isProjectFile">Whether the rules are those of one project.</param>
    public static IReadOnlyList<Diagnostic> Check(MethodSelection selection, bool isProjectFile)
    {
        SkippedMethod[] named = [.. selection.Skipped.Where(method => method.IsOutright)];
        var severity = RuleSeverity.In(isProjectFile);
        return
        [
            .. named.Where(IsUnweavable).Select(Unweavable),
            .. Filtered(named, selection.Selected).Concat(SetInVain(selection)).Select(diagnostic => diagnostic with { Severity = severity })
        ];
    }

    // A rule can name an abstract method together with its implementations. An attribute is on one of them.
    private static bool IsUnweavable(SkippedMethod method) =>
        method.Reason == SkipReason.CannotBeWoven || method is { Reason: SkipReason.NoBody, Attribute: not null };

    private static Diagnostic Unweavable(SkippedMethod method) => Catalogue.MethodCannotBeWoven.At(
        method.Attribute is null ? method.Rule?.Location : CodeElement.LocationOf(method.Method), method.DisplayName, method.Detail);

    // A rule that selects at least one method has an effect: other overloads, and types of the same name, may be trivial.
    private static IEnumerable<Diagnostic> Filtered(IEnumerable<SkippedMethod> named, IEnumerable<SelectedMethod> selected)
    {
        var busy = new HashSet<Rule?>(selected.Select(method => method.Rule));
        foreach (var ofRule in named.Where(method => method.Rule is not null && !busy.Contains(method.Rule)).GroupBy(method => method.Rule!))
        {
            if (ofRule.FirstOrDefault(method => SettingFor(method.Reason) is not null) is { } method)
                yield return NotWoven(ofRule.Key, method);
        }
    }

    // As with an <Include>: a rule that has given something to one method has an effect.
    private static IEnumerable<Diagnostic> SetInVain(MethodSelection selection)
    {
        foreach (var rule in selection.Rules.Rules.Where(rule => rule.Kind == RuleKind.Set && rule.Selector.NamesMethods))
        {
            var skipped = selection.Skipped.FirstOrDefault(method => SettingFor(method.Reason) is not null && Names(rule, method.Facts));
            if (skipped is not null && !selection.Selected.Any(method => rule.Matches(method.Facts)))
                yield return NotWoven(rule, skipped);
        }
    }

    private static bool Names(Rule rule, MethodFacts facts) => rule.Selector.NamesOutright(facts) && rule.Matches(facts);

    private static Diagnostic NotWoven(Rule rule, SkippedMethod method) =>
        Catalogue.NamedMethodFiltered.At(rule.Location, rule.Text, method.DisplayName, method.Detail, SettingFor(method.Reason)!);

    private static string? SettingFor(SkipReason reason) => reason switch
    {
        SkipReason.Trivial => Setting.Trivial.Name,
        SkipReason.Noise => Setting.Noise.Name,
        SkipReason.Manual => Setting.Manual.Name,
        SkipReason.Generated => Setting.Generated.Name,
        _ => null
    };
}
