namespace AutoSpan.Fody.Rules.Expressions;

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
