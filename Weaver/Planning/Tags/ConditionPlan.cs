using AutoSpan.Fody.Planning.Values;

namespace AutoSpan.Fody.Planning.Tags;

/// <summary>A condition that makes a normal return an error.</summary>
/// <param name="Path">The way to the value.</param>
/// <param name="Comparison">How it is compared.</param>
/// <param name="Operator">The operator.</param>
/// <param name="HoldsForNull">The answer where the value, or one on the way to it, is null.</param>
/// <param name="Text">The condition as the user wrote it: the description of the status.</param>
internal sealed record ConditionPlan(BoundPath Path, Comparison Comparison, ConditionOperator Operator, bool HoldsForNull, string Text);
