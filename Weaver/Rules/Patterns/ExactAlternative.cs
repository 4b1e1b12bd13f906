namespace AutoSpan.Fody.Rules.Patterns;

/// <summary>A name without wildcards: it matches itself.</summary>
internal sealed record ExactAlternative(string Text) : PatternAlternative(Text)
{
    public override bool Matches(string text, int length) =>
        length == Text.Length && string.CompareOrdinal(text, 0, Text, 0, length) == 0;
}
