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

/// <summary>What a <see cref="Condition"/> compares a value with.</summary>
internal abstract record Literal
{
    /// <summary><c>null</c></summary>
    internal sealed record Null : Literal;

    /// <summary><c>true</c> or <c>false</c></summary>
    internal sealed record Boolean(bool Value) : Literal;

    /// <summary>A whole number: <c>404</c>, <c>-1</c>.</summary>
    internal sealed record Integer(long Value) : Literal;

    /// <summary>A number with a point: <c>0.5</c>.</summary>
    internal sealed record Real(double Value) : Literal;

    /// <summary>A text between single or double quotes: <c>'failed'</c>.</summary>
    internal sealed record Text(string Value) : Literal;

    /// <summary>A bare word: the name of a member of the value's enum, as in <c>return.Status == Failed</c>.</summary>
    internal sealed record Name(string Value) : Literal;
}
