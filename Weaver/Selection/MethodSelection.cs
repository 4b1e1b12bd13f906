using System.Collections.Generic;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Rules;

namespace AutoSpan.Fody.Selection;

/// <summary>Every method of a module that somebody wrote, either selected or skipped with its reason, in the order of the module.</summary>
/// <param name="Selected">The methods to weave.</param>
/// <param name="Skipped">The methods to leave.</param>
/// <param name="Diagnostics">The diagnostics about attributes in code.</param>
/// <param name="Decisions">What the rules decided.</param>
/// <param name="Rules">The rules.</param>
internal sealed record MethodSelection(
    IReadOnlyList<SelectedMethod> Selected, IReadOnlyList<SkippedMethod> Skipped, IReadOnlyList<Diagnostic> Diagnostics,
    RuleDecisions Decisions, RuleSet Rules);
