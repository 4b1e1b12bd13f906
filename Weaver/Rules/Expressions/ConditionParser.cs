using System;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Rules.Definitions;

namespace AutoSpan.Fody.Rules.Expressions;

/// <summary>
/// Reads a question about what a method returns.
/// <code>
/// condition = path | "!" path | path operator literal
/// operator  = "==" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;="
/// </code>
/// </summary>
internal static class ConditionParser
{
    /// <summary>Each operator at the place of its number.</summary>
    private static readonly string[] s_operators = ["==", "!=", "<", "<=", ">", ">="];

    public static ValueSyntax<Condition> Syntax { get; } = Definitions.Syntax.Text("[condition](#conditions)",
        "A condition begins with `return` and compares once: `return.Status == Failed`, `return.Code >= 500`, `return == null`.", Parse);

    /// <param name="text">The condition as the user wrote it.</param>
    /// <param name="attribute">The attribute that contains it, for messages.</param>
    public static Parsed<Condition> Parse(string text, string attribute)
    {
        var cursor = new TokenCursor(text, attribute);
        if (cursor.IsEmpty)
            return new(null, [Catalogue.EmptyValue.Of(attribute, "a condition such as 'return == false'")]);

        var condition = Read(cursor);
        if (condition is { Path.IsReturn: false })
            cursor.Refuse<Condition>(Catalogue.WrongRoot.Of(text, attribute, "checks the result of the method", "'return'"));
        return cursor.Answer(condition);
    }

    private static Condition? Read(TokenCursor cursor)
    {
        var isNegated = cursor.Skip("!");
        if (PathParser.Read(cursor) is not { } path)
            return null;

        if (isNegated || cursor.Current.Kind == TokenKind.End)
        {
            cursor.TakeEnd($"{PathParser.More} or the end");
            return new Condition(path, ConditionOperator.Equal, new Literal.Boolean(!isNegated), cursor.Text.Trim());
        }

        var number = Array.FindIndex(s_operators, cursor.Skip);
        return number < 0
            ? cursor.Unexpected<Condition>($"{PathParser.More}, a comparison ({string.Join(" ", s_operators)}) or the end")
            : ReadOperand(cursor, path, (ConditionOperator)number);
    }

    private static Condition? ReadOperand(TokenCursor cursor, ValuePath path, ConditionOperator @operator)
    {
        var operand = cursor.Current;
        if (LiteralParser.Read(cursor) is not { } literal)
            return null;

        if (@operator >= ConditionOperator.Less && literal is not (Literal.Integer or Literal.Real))
        {
            return cursor.Refuse<Condition>(Catalogue.OrderOfNoNumber.Of(
                cursor.Text, cursor.Attribute, s_operators[(int)@operator], operand.Text, TokenCursor.Shown(operand)));
        }

        cursor.TakeEnd(literal is Literal.Name
            ? "the end (write an enum member without its type)"
            : "the end (a condition has one comparison)");
        return new Condition(path, @operator, literal, cursor.Text.Trim());
    }
}
