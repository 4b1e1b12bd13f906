using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Diagnostics;

namespace AutoSpan.Fody.Rules.Definitions;

/// <summary>A text that was read: its value, or every error in it. The errors have no location yet.</summary>
/// <param name="Value">The value; the default of its type where there are errors.</param>
/// <param name="Errors">The errors; none where there is a value.</param>
internal sealed record Parsed<T>(T? Value, IReadOnlyList<Diagnostic> Errors)
{
    /// <summary>The same with another value, where there is one.</summary>
    public Parsed<TOther> Select<TOther>(Func<T, TOther> selector) =>
        Errors.Count > 0 ? new(default, Errors) : new(selector(Value!), []);

    /// <summary>The same errors, at a place.</summary>
    public IReadOnlyList<Diagnostic> ErrorsAt(SourceLocation? location) => [.. Errors.Select(error => error with { Location = location })];
}
