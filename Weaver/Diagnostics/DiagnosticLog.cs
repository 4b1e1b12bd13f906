using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Fody.Diagnostics;

/// <summary>The diagnostics of the steps of one weaving, in their order.</summary>
/// <param name="policy">How they are reported.</param>
internal sealed class DiagnosticLog(DiagnosticPolicy policy)
{
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>What the user gets.</summary>
    public IReadOnlyList<Diagnostic> Reported => policy.Apply(_diagnostics);

    public bool HasErrors => Reported.Any(diagnostic => diagnostic.Severity == Severity.Error);

    public void Add(IEnumerable<Diagnostic> diagnostics) => _diagnostics.AddRange(diagnostics);

    /// <summary>Keeps the diagnostics of a step.</summary>
    /// <returns>Its value.</returns>
    public T? Take<T>(StepResult<T> step)
        where T : class
    {
        Add(step.Diagnostics);
        return step.Value;
    }
}
