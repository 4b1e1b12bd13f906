namespace AutoSpan.Fody.Rules.Templates;

/// <summary>A filter as a template uses it.</summary>
/// <param name="Filter">The filter.</param>
/// <param name="Argument">The text in parentheses; empty where the filter takes none.</param>
internal sealed record FilterCall(NameFilter Filter, string Argument);
