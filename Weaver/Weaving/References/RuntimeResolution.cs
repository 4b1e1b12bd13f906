using System.Collections.Generic;
using AutoSpan.Fody.Diagnostics;

namespace AutoSpan.Fody.Weaving.References;

/// <summary>The result of the search for AutoSpan.dll.</summary>
/// <param name="References">The imported members; null when one is missing.</param>
/// <param name="Diagnostics">One for each missing member.</param>
internal sealed record RuntimeResolution(RuntimeReferences? References, IReadOnlyList<Diagnostic> Diagnostics);
