using System.Collections.Generic;

namespace AutoSpan.Fody.Rules.Usage;

/// <summary>What a rule did for a method that it matches.</summary>
internal abstract record RuleEffect(Rule Rule)
{
    /// <summary>It decided on the method, or gave it a setting or a tag.</summary>
    internal sealed record Applied(Rule Rule) : RuleEffect(Rule);

    /// <summary>All that it gives comes from elsewhere, or it gives settings to a method that is not traced.</summary>
    /// <param name="Rule">The rule.</param>
    /// <param name="By">The later rules from which it comes.</param>
    /// <param name="Attribute">The attribute in code from which it comes; null where none has its part in it.</param>
    internal sealed record Overruled(Rule Rule, IReadOnlyList<Rule> By, string? Attribute) : RuleEffect(Rule);

    /// <summary>The method adds an event, and the rule gives nothing that an event has.</summary>
    internal sealed record OfSpansOnly(Rule Rule) : RuleEffect(Rule);
}
