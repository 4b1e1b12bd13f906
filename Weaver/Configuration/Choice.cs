namespace AutoSpan.Fody.Configuration;

/// <summary>A word that an attribute takes, and what it means.</summary>
internal sealed record Choice<T>(string Word, T Value);
