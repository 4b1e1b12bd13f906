using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Tests.Documentation;

/// <summary>What stands under one heading, up to the next heading of any level.</summary>
/// <param name="Title">The heading; empty for what stands before the first.</param>
/// <param name="Blocks">Its fenced blocks.</param>
internal sealed record MarkdownSection(string Title, IReadOnlyList<MarkdownBlock> Blocks)
{
    /// <summary>The texts of the blocks of one language, in order; that of blocks without one is empty.</summary>
    public IReadOnlyList<string> In(string language) => [.. Blocks.Where(block => block.Language == language).Select(block => block.Text)];
}
