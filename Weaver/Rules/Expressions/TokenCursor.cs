using System.Collections.Generic;
using System.Globalization;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Rules.Definitions;

namespace AutoSpan.Fody.Rules.Expressions;

/// <summary>
/// Reads an expression from left to right, up to the first error: everything after it would be a guess. Whoever
/// reads answers null from there on.
/// </summary>
/// <param name="text">The expression as the user wrote it.</param>
/// <param name="attribute">The attribute that contains it, for messages.</param>
internal sealed class TokenCursor(string text, string attribute)
{
    private readonly IReadOnlyList<Token> _tokens = Scanner.Scan(text);
    private int _next;

    public string Text => text;

    public string Attribute => attribute;

    /// <summary>True when there is nothing to read.</summary>
    public bool IsEmpty => _tokens.Count == 1;

    public Token Current => _tokens[_next];

    public Diagnostic? Error { get; private set; }

    /// <summary>The result, or the error.</summary>
    public Parsed<T> Answer<T>(T? value) where T : class =>
        Error is null ? new(value, []) : new(null, [Error]);

    /// <summary>Goes on, whatever comes next.</summary>
    public void Skip() => _next++;

    /// <summary>Goes on, if this symbol comes next.</summary>
    public bool Skip(string symbol)
    {
        if (!Current.Is(symbol))
            return false;

        Skip();
        return true;
    }

    /// <summary>What comes next, which must be of this kind.</summary>
    public Token? Take(TokenKind kind, string expected) =>
        Current.Kind == kind ? _tokens[_next++] : Unexpected<Token>(expected);

    /// <summary>Refuses whatever still follows.</summary>
    public void TakeEnd(string expected)
    {
        if (Current.Kind != TokenKind.End)
            Unexpected<Token>(expected);
    }

    /// <summary>The text from a position to the end of what was taken last.</summary>
    public string TextFrom(int position) => text.Substring(position, _tokens[_next - 1].End - position);

    /// <summary>Reports that something else should come next.</summary>
    public T? Unexpected<T>(string expected) where T : class => Refuse<T>(Current switch
    {
        { Kind: TokenKind.End } end => Catalogue.UnreadableExpression.Of(text, attribute, "end", Shown(end), expected),
        { Kind: TokenKind.Unclosed } quote => Catalogue.UnclosedQuote.Of(text, attribute, quote.Text.Substring(0, 1), Shown(quote)),
        var token when token.Is("(") && _next > 0 && _tokens[_next - 1] is { Kind: TokenKind.Word } called =>
            Catalogue.CallInExpression.Of(text, attribute, called.Text, Shown(called)),
        var token => Catalogue.UnreadableExpression.Of(text, attribute, $"'{token.Text}'", Shown(token), expected)
    });

    /// <summary>Reports an error, unless one was reported before.</summary>
    public T? Refuse<T>(Diagnostic error) where T : class
    {
        Error ??= error;
        return null;
    }

    /// <summary>The position as users count: from 1.</summary>
    public static string Shown(Token token) => (token.Position + 1).ToString(CultureInfo.InvariantCulture);
}
