using System.Collections.Generic;

namespace AutoSpan.Fody.Diagnostics;

/// <summary>What a step of weaving gives to the next one.</summary>
/// <param name="Value">Null where there is nothing to go on with; the diagnostics give the reason.</param>
/// <param name="Diagnostics">What the step found wrong.</param>
internal sealed record StepResult<T>(T? Value, IReadOnlyList<Diagnostic> Diagnostics)
    where T : class;
