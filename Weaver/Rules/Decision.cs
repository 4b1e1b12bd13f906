namespace AutoSpan.Fody.Rules;

/// <summary>What the rules say of one method.</summary>
/// <param name="Rule">The rule that decided; null where no rule matched, or where <c>&lt;AutoSpan/&gt;</c> stands alone and its built-in rule decided.</param>
internal abstract record Decision(Rule? Rule)
{
    /// <summary>The method is to run in a span, or to add an event to the one around it.</summary>
    /// <param name="Rule">The deciding rule.</param>
    /// <param name="Settings">The settings after the cascade.</param>
    /// <param name="IsEvent">True for an event.</param>
    /// <param name="IsOutright">True when the deciding rule's <c>method</c> selector names the member without wildcard: the user means this very method.</param>
    internal sealed record Traced(Rule? Rule, SpanSettings Settings, bool IsEvent, bool IsOutright) : Decision(Rule);

    /// <summary>The last matching rule is an <c>&lt;Exclude&gt;</c>, or none matched.</summary>
    /// <param name="Rule">The deciding rule, or null.</param>
    internal sealed record NotTraced(Rule? Rule) : Decision(Rule);
}
