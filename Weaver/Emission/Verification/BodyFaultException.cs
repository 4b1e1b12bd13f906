using System;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Emission.Verification;

/// <summary>Ends the verification of a body at its first fault; never leaves <see cref="BodyVerifier"/>.</summary>
internal sealed class BodyFaultException(BodyRule rule, Instruction? at, string explanation) : Exception(explanation)
{
    public BodyRule Rule { get; } = rule;

    public Instruction? At { get; } = at;
}
