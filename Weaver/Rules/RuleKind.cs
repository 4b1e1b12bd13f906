namespace AutoSpan.Fody.Rules;

/// <summary>What a rule does with the methods that it matches.</summary>
internal enum RuleKind
{
    /// <summary>It traces them, unless a later rule decides otherwise.</summary>
    Include,

    /// <summary>It does not trace them, unless a later rule decides otherwise.</summary>
    Exclude,

    /// <summary>It adds an event to the span around them in place of a span of their own, unless a later rule decides otherwise.</summary>
    Event,

    /// <summary>It gives them settings and decides nothing.</summary>
    Set
}
