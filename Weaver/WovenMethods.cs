using System.Collections.Generic;
using AutoSpan.Fody.Planning;
using AutoSpan.Fody.Selection;

namespace AutoSpan.Fody;

/// <summary>What became of the plans.</summary>
/// <param name="Woven">The plans that were executed.</param>
/// <param name="Restored">The methods that could not be woven, and are as they were.</param>
internal sealed record WovenMethods(IReadOnlyList<SpanPlan> Woven, IReadOnlyList<SkippedMethod> Restored);
