namespace AutoSpan.Fody.Rules.Expressions;

/// <summary>
/// A question about a value that is answered when a method returns: <c>return == false</c>, <c>return.Status != 'Done'</c>,
/// <c>return.IsFailure</c> (which is <c>return.IsFailure == true</c>) or <c>!return.IsSuccess</c> (which is <c>return.IsSuccess == false</c>).
/// </summary>
/// <param name="Path">The value.</param>
/// <param name="Operator">How it is compared.</param>
/// <param name="Literal">With what.</param>
/// <param name="Text">The condition as the user wrote it, without blanks around.</param>
internal sealed record Condition(ValuePath Path, ConditionOperator Operator, Literal Literal, string Text);
