namespace AutoSpan.Fody.Reporting;

/// <summary>A tag of a span or event, besides those of the setting <c>code</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">The path to the value; null for a text that is always the same.</param>
/// <param name="Text">The text that is always the same; null for a value of each call.</param>
/// <param name="IsRedacted">True where <c>***</c> is written in place of the value.</param>
/// <param name="Origin">What gives it.</param>
internal sealed record TagEntry(string Name, string? Value, string? Text, bool IsRedacted, RuleEntry Origin);
