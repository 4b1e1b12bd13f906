using System.Collections.Generic;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Reporting;

namespace AutoSpan.Fody;

/// <summary>What came of weaving one module.</summary>
/// <param name="Diagnostics">All that is to be said. With an error among them nothing was changed.</param>
/// <param name="Summary">One line for the build output; null when nothing was done.</param>
/// <param name="Report">The decision about every method; null when nothing was done.</param>
internal sealed record WeavingResult(IReadOnlyList<Diagnostic> Diagnostics, string? Summary, WeaveReport? Report = null)
{
    /// <summary>Why nothing was done although nothing is wrong, also where the message of it is silenced; otherwise null.</summary>
    public string? Unwoven { get; init; }
}
