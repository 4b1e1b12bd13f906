using System.Collections.Generic;
using AutoSpan.Fody.Diagnostics;

namespace AutoSpan.Fody.Weaving.References;

/// <summary>What the search for AutoSpan.dll gave.</summary>
/// <param name="References">The imported members; null when something is missing.</param>
/// <param name="Diagnostics">What is missing.</param>
internal sealed record RuntimeResolution(RuntimeReferences? References, IReadOnlyList<Diagnostic> Diagnostics);
