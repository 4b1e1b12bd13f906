using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Settings;

namespace AutoSpan.Fody.Selection;

/// <summary>Tells of the methods that somebody wants by name and that stay as they were all the same. What a pattern merely sweeps up is in the report.</summary>
internal static class MeantInVain
{
    /// <param name="selection">What became of all methods.</param>
    /// <param name="isProjectFile">Whether the rules are those of one project.</param>
    public static IReadOnlyList<Diagnostic> Check(MethodSelection selection, bool isProjectFile)
    {
        SkippedMethod[] named = [.. selection.Skipped.Where(method => method.IsOutright)];
        var severity = RuleSeverity.In(isProjectFile);
        return [.. named.Where(IsUnweavable).Select(Unweavable), .. Filtered(named, selection.Selected).Select(diagnostic => diagnostic with { Severity = severity })];
    }

    // The name that a rule gives may be that of an abstract method and of those that implement it. An attribute stands on one of them.
    private static bool IsUnweavable(SkippedMethod method) =>
        method.Reason == SkipReason.CannotBeWoven || method is { Reason: SkipReason.NoBody, Attribute: not null };

    private static Diagnostic Unweavable(SkippedMethod method) => Catalogue.MethodCannotBeWoven.At(
        method.Attribute is null ? method.Rule?.Location : CodePlace.LocationOf(method.Method), method.DisplayName, method.Detail);

    // A rule that has found one of its methods has an effect: overloads, and types that share the name, may be trivial.
    private static IEnumerable<Diagnostic> Filtered(IEnumerable<SkippedMethod> named, IEnumerable<SelectedMethod> selected)
    {
        var busy = new HashSet<Rule?>(selected.Select(method => method.Rule));
        foreach (var ofRule in named.Where(method => method.Rule is not null && !busy.Contains(method.Rule)).GroupBy(method => method.Rule!))
        {
            if (ofRule.FirstOrDefault(method => SettingFor(method.Reason) is not null) is { } method)
                yield return Catalogue.NamedMethodFiltered.At(ofRule.Key.Location, ofRule.Key.Text, method.DisplayName, method.Detail, SettingFor(method.Reason)!);
        }
    }

    private static string? SettingFor(SkipReason reason) => reason switch
    {
        SkipReason.Trivial => Setting.Trivial.Name,
        SkipReason.Manual => Setting.Manual.Name,
        SkipReason.Generated => Setting.Generated.Name,
        _ => null
    };
}
