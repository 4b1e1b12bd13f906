using System.Collections.Generic;
using AutoSpan.Fody.Diagnostics;

namespace AutoSpan.Fody.Configuration;

/// <summary>The result of reading an <c>&lt;AutoSpan&gt;</c> element.</summary>
/// <param name="Configuration">The configuration; null when a diagnostic is an error.</param>
/// <param name="Diagnostics">All that is wrong, in the order of the file.</param>
/// <param name="Policy">How the diagnostics of the whole weaving are reported.</param>
internal sealed record ConfigurationResult(AutoSpanConfiguration? Configuration, IReadOnlyList<Diagnostic> Diagnostics, DiagnosticPolicy Policy);
