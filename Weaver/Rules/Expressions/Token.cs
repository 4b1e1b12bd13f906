
namespace AutoSpan.Fody.Rules.Expressions;

/// <summary>A part of an expression that has a meaning of its own.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">How it is written; empty for the end.</param>
/// <param name="Position">Where it begins, from 0.</param>
internal sealed record Token(TokenKind Kind, string Text, int Position)
{
    /// <summary>The position after it.</summary>
    public int End => Position + Text.Length;

    /// <summary>The name that a word is: without the <c>@</c> that lets C# take a reserved word as one.</summary>
    public string Name => Text.TrimStart('@');

    /// <summary>The text between the quotes.</summary>
    public string Content => Text.Substring(1, Text.Length - 2);

    public bool Is(string symbol) => Kind == TokenKind.Symbol && Text == symbol;
}

/// <summary>What a <see cref="Token"/> is.</summary>
internal enum TokenKind
{
    /// <summary>An identifier, also one that C# reserves, and one with <c>@</c> before it.</summary>
    Word,

    /// <summary><c>404</c>, <c>-1</c>, <c>0.5</c>, <c>1e3</c></summary>
    Number,

    /// <summary><c>'text'</c> or <c>"text"</c></summary>
    Quoted,

    /// <summary>A quote that nothing closes, and all that follows it.</summary>
    Unclosed,

    /// <summary>Anything else, known or not.</summary>
    Symbol,

    /// <summary>The end of the text.</summary>
    End
}
