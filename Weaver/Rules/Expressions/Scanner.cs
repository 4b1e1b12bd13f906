using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Fody.Rules.Expressions;

/// <summary>Splits an expression into tokens. It knows no grammar and reports no errors: unknown characters are symbols.</summary>
internal static class Scanner
{
    // A symbol comes before its own prefixes.
    private static readonly string[] s_symbols = ["?.", "?[", "==", "!=", "<=", ">=", ".", "[", "]", "!", "<", ">", "(", ")"];

    /// <summary>All parts in order, the end last.</summary>
    public static IReadOnlyList<Token> Scan(string text)
    {
        List<Token> tokens = [];
        for (var position = SkipBlanks(text, 0); position < text.Length; position = SkipBlanks(text, tokens[tokens.Count - 1].End))
            tokens.Add(Next(text, position));
        tokens.Add(new Token(TokenKind.End, "", text.TrimEnd().Length));
        return tokens;
    }

    private static Token Next(string text, int position)
    {
        var first = text[position];
        var second = position + 1 < text.Length ? text[position + 1] : '\0';
        if (Identifier.Starts(first) || (first == '@' && Identifier.Starts(second)))
            return Until(Identifier.EndIn(text, position + 1), TokenKind.Word);
        if (IsDigit(first) || (first == '-' && IsDigit(second)))
            return Until(EndOfNumber(text, position + 1), TokenKind.Number);
        if (first is '\'' or '"')
        {
            var closing = text.IndexOf(first, position + 1);
            return closing < 0 ? Until(text.TrimEnd().Length, TokenKind.Unclosed) : Until(closing + 1, TokenKind.Quoted);
        }

        var symbol = s_symbols.FirstOrDefault(s => string.CompareOrdinal(text, position, s, 0, s.Length) == 0);
        return Until(symbol is null ? EndOfRun(text, position) : position + symbol.Length, TokenKind.Symbol);

        Token Until(int end, TokenKind kind) => new(kind, text.Substring(position, end - position), position);
    }

    private static int EndOfNumber(string text, int position)
    {
        position = SkipDigits(text, position);
        if (position + 1 < text.Length && text[position] == '.' && IsDigit(text[position + 1]))
            position = SkipDigits(text, position + 1);
        if (position < text.Length && text[position] is 'e' or 'E')
        {
            var exponent = position + 1 < text.Length && text[position + 1] is '+' or '-' ? position + 2 : position + 1;
            if (exponent < text.Length && IsDigit(text[exponent]))
                position = SkipDigits(text, exponent);
        }

        return position;
    }

    /// <summary>So that a message shows <c>&amp;&amp;</c>, not only its first half.</summary>
    private static int EndOfRun(string text, int position)
    {
        if (char.IsSurrogatePair(text, position))
            return position + 2;

        var end = position + 1;
        while (end < text.Length && text[end] == text[position])
            end++;
        return end;
    }

    private static int SkipDigits(string text, int position)
    {
        while (position < text.Length && IsDigit(text[position]))
            position++;
        return position;
    }

    private static int SkipBlanks(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
            position++;
        return position;
    }

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
