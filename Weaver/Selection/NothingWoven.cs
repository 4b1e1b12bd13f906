using System.Linq;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Usage;

namespace AutoSpan.Fody.Selection;

/// <summary>
/// Says why nothing at all was woven, where a file for the whole solution is at fault: there a rule without methods is no warning, and a misspelt
/// name would be silent.
/// </summary>
internal static class NothingWoven
{
    /// <returns>A sentence; null where a rule matches a method.</returns>
    public static string? Explain(MethodSelection selection)
    {
        if (selection.Selected.Count > 0)
            return null;

        Rule[] including = [.. selection.Rules.Rules.Where(rule => rule.Kind is RuleKind.Include or RuleKind.Event)];
        MethodFacts[] facts = [.. selection.Skipped.Select(method => method.Facts)];
        return including.Length == 0 || facts.Length == 0 || including.Any(rule => facts.Any(rule.Matches))
            ? null
            : $"{including[0].Text} matches no method: {UnmatchedRule.Explain(including[0], facts)}";
    }
}
