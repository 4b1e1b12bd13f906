using System;
using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Fody.Diagnostics;

/// <summary>Which warnings the user silences, and which fail the build. Fody gives MSBuild no codes, so MSBuild's own settings do not reach them.</summary>
/// <param name="isSilenced">True for the id of a diagnostic that is not reported. Errors are reported all the same.</param>
/// <param name="isError">True for the id of a warning that is reported as an error.</param>
internal sealed class DiagnosticPolicy(Func<string, bool> isSilenced, Func<string, bool> isError)
{
    /// <summary>The diagnostics to report, in the same order.</summary>
    public IReadOnlyList<Diagnostic> Apply(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error || !isSilenced(diagnostic.Id)).Select(Raise)];

    private Diagnostic Raise(Diagnostic diagnostic) =>
        diagnostic.Severity == Severity.Warning && isError(diagnostic.Id) ? diagnostic with { Severity = Severity.Error } : diagnostic;
}
