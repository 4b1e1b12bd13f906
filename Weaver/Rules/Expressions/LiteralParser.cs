using System.Globalization;

namespace AutoSpan.Fody.Rules.Expressions;

/// <summary>
/// Reads the right side of a comparison.
/// <code>
/// literal = "true" | "false" | "null" | number | quoted | member of an enum
/// </code>
/// </summary>
internal static class LiteralParser
{
    public static Literal? Read(TokenCursor cursor)
    {
        var token = cursor.Current;
        var literal = token.Kind switch
        {
            TokenKind.Number => Number(token.Text),
            TokenKind.Quoted => new Literal.Text(token.Content),
            TokenKind.Word => Word(token),
            _ => null
        };
        if (literal is null)
        {
            return cursor.Unexpected<Literal>(token.Kind == TokenKind.Number
                ? "a number that fits into 64 bits"
                : "a number, a text in quotes, true, false, null, or an enum member");
        }

        cursor.Skip();
        return literal;
    }

    private static Literal Word(Token word) => word.Text switch
    {
        "null" => new Literal.Null(),
        "true" => new Literal.Boolean(true),
        "false" => new Literal.Boolean(false),
        _ => new Literal.Name(word.Name)
    };

    private static Literal? Number(string text)
    {
        if (text.IndexOfAny(['.', 'e', 'E']) < 0)
            return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? new Literal.Integer(whole) : null;

        // If the number is too large, .NET Framework fails to parse it, and .NET returns infinity.
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && !double.IsInfinity(real)
            ? new Literal.Real(real)
            : null;
    }
}
