using Mono.Cecil;

namespace AutoSpan.Fody.IL;

/// <summary>Code that runs on a condition.</summary>
internal static class Conditional
{
    /// <summary><c>if (condition) { THEN }</c></summary>
    public static CodeBlock IfTrue(CodeBlock condition, CodeBlock then)
    {
        var end = CodeBlock.NewLabel();
        return new CodeBlock().Append(condition).GoToIfFalse(end).Append(then).Place(end);
    }

    /// <summary><c>if (!condition) { THEN }</c></summary>
    public static CodeBlock Unless(CodeBlock condition, CodeBlock then)
    {
        var end = CodeBlock.NewLabel();
        return new CodeBlock().Append(condition).GoToIfTrue(end).Append(then).Place(end);
    }

    /// <summary><c>if (this.state == initial) { THEN }</c></summary>
    public static CodeBlock IfFirst(FieldReference state, int initial, CodeBlock then)
    {
        var end = CodeBlock.NewLabel();
        return new CodeBlock().This().Load(state).Number(initial).GoToIfNotEqual(end).Append(then).Place(end);
    }

    /// <summary><c>this.state == initial</c>, on the stack</summary>
    public static CodeBlock IsFirst(FieldReference state, int initial) => new CodeBlock().This().Load(state).Number(initial).IsEqual();

    /// <summary><c>if (number &gt;= 0) { THEN }</c></summary>
    public static CodeBlock IfNotNegative(CodeBlock number, CodeBlock then)
    {
        var end = CodeBlock.NewLabel();
        return new CodeBlock().Append(number).Number(0).GoToIfLess(end).Append(then).Place(end);
    }
}
