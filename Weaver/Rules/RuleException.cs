using System;
using AutoSpan.Fody.Diagnostics;

namespace AutoSpan.Fody.Rules;

/// <summary>A rule cannot be asked: there is no decision, and weaving must stop with <see cref="Diagnostic"/>.</summary>
internal sealed class RuleException(Diagnostic diagnostic, Exception cause) : Exception(diagnostic.Message, cause)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
