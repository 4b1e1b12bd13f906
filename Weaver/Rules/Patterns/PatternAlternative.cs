namespace AutoSpan.Fody.Rules.Patterns;

/// <summary>One of the alternatives of a pattern.</summary>
/// <param name="Text">What the user wrote for it, without surrounding blanks.</param>
internal abstract record PatternAlternative(string Text)
{
    /// <summary>True when the alternative matches the whole of the first <paramref name="length"/> characters.</summary>
    public abstract bool Matches(string text, int length);

    public bool Matches(string text) => Matches(text, text.Length);
}
