using System.Collections.Generic;

namespace AutoSpan.Tests.Harness;

/// <summary>What a weaving pass gave.</summary>
/// <param name="Path">The woven file; its symbols are beside it where the original had any.</param>
/// <param name="Messages">Everything the weaver said below warnings.</param>
internal sealed record WovenFile(string Path, IReadOnlyList<string> Messages, IReadOnlyList<string> Warnings, IReadOnlyList<string> Errors)
{
    /// <summary>True when at least one method was woven, in this pass or in an earlier one.</summary>
    public bool IsWoven { get; init; }
}
