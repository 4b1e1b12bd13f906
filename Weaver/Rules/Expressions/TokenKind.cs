namespace AutoSpan.Fody.Rules.Expressions;

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
