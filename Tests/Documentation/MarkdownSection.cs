using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Tests.Documentation;

/// <summary>The content under one heading, up to the next heading of any level.</summary>
/// <param name="Title">The heading; empty for the content before the first heading.</param>
/// <param name="Blocks">Its fenced blocks.</param>
internal sealed record MarkdownSection(string Title, IReadOnlyList<MarkdownBlock> Blocks)
{
    /// <summary>The texts of the blocks of one language, in order; that of blocks without one is empty.</summary>
    public IReadOnlyList<string> In(string language) => [.. Blocks.Where(block => block.Language == language).Select(block => block.Text)];
}
