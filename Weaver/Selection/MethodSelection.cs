using System.Collections.Generic;

namespace AutoSpan.Fody.Selection;

/// <summary>Every method of a module that somebody wrote, either selected or skipped with its reason, in the order of the module.</summary>
internal sealed record MethodSelection(IReadOnlyList<SelectedMethod> Selected, IReadOnlyList<SkippedMethod> Skipped);
