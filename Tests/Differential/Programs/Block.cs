using System.Collections.Generic;

namespace AutoSpan.Tests.Differential.Programs;

/// <summary>Statements in braces. The list changes only while a failing program is made smaller.</summary>
internal sealed class Block(params IEnumerable<Statement> statements)
{
    public List<Statement> Statements { get; } = [.. statements];
}

/// <summary>One statement.</summary>
/// <param name="Parts">Lines of text, <see cref="Block"/>s and <see cref="Body"/>s in their order.</param>
internal sealed record Statement(params object[] Parts);
