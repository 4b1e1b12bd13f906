using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Reporting;
using AutoSpan.Tool.Assemblies;

namespace AutoSpan.Tool.Weaving;

/// <summary>What came of one assembly.</summary>
/// <param name="Image">The assembly.</param>
/// <param name="Diagnostics">All messages.</param>
/// <param name="Report">Every method with its decision; null after an error, or if the configuration says <c>enabled="false"</c>.</param>
/// <param name="Summary">The line that a build prints; null where there is no report.</param>
internal sealed record AssemblyResult(AssemblyImage Image, IReadOnlyList<Diagnostic> Diagnostics, WeaveReport? Report, string? Summary)
{
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}
