using System.Collections.Generic;
using AutoSpan.Fody.Diagnostics;

namespace AutoSpan.Fody.Rules;

/// <summary>A text that was read: its meaning, or every fault in it. The faults have no location yet.</summary>
internal sealed record Parsed<T>(T? Value, IReadOnlyList<Diagnostic> Faults)
    where T : class;
