using AutoSpan.Fody.Rules.Settings;

namespace AutoSpan.Fody.Rules;

/// <summary>What the rules, or attributes in code, decide about one method.</summary>
/// <param name="Rule">
/// The rule that decided; null where no rule matched, where <c>&lt;AutoSpan/&gt;</c> stands alone and its built-in rule decided, or where an attribute did.
/// </param>
/// <param name="Attribute">The attribute in code that decided; null where rules did.</param>
internal abstract record Decision(Rule? Rule, SpanAttribute? Attribute)
{
    /// <summary>The method is to run in a span, or to add an event to the one around it.</summary>
    /// <param name="Rule">The deciding rule.</param>
    /// <param name="Attribute">The deciding attribute.</param>
    /// <param name="Settings">The settings after the cascade.</param>
    /// <param name="IsEvent">True for an event.</param>
    /// <param name="IsOutright">
    /// True when the user means this very method: the deciding rule's <c>method</c> selector names it without wildcard, or the attribute stands on it.
    /// </param>
    internal sealed record Traced(Rule? Rule, SpanAttribute? Attribute, MethodSettings Settings, bool IsEvent, bool IsOutright)
        : Decision(Rule, Attribute);

    /// <summary><c>[NoSpan]</c> decided, the last matching rule is an <c>&lt;Exclude&gt;</c>, or none matched.</summary>
    /// <param name="Rule">The deciding rule, or null.</param>
    /// <param name="Attribute">The deciding attribute, or null.</param>
    internal sealed record NotTraced(Rule? Rule, SpanAttribute? Attribute) : Decision(Rule, Attribute);
}
