namespace AutoSpan.Tests.Documentation;

/// <summary>A fenced block of a document.</summary>
/// <param name="Language">The word after the fence; empty where there is none.</param>
/// <param name="Text">The text between the fences.</param>
internal sealed record MarkdownBlock(string Language, string Text);
