using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Reporting;
using AutoSpan.Tool.Assemblies;

namespace AutoSpan.Tool.Weaving;

/// <summary>What came of one assembly.</summary>
/// <param name="Image">The assembly.</param>
/// <param name="Diagnostics">All messages.</param>
/// <param name="Report">Every method with its decision; null after an error, and if nothing may be woven.</param>
/// <param name="Summary">The line that a build prints; null where there is no report.</param>
/// <param name="Unwoven">Why there is no report although there is no error.</param>
internal sealed record AssemblyResult(
    AssemblyImage Image, IReadOnlyList<Diagnostic> Diagnostics, WeaveReport? Report, string? Summary, string? Unwoven)
{
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}
