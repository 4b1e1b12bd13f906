using System;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.IL.Verification;

/// <summary>Ends the verification of a body at its first error; never leaves <see cref="BodyVerifier"/>.</summary>
internal sealed class BodyErrorException(BodyRule rule, Instruction? at, string explanation) : Exception(explanation)
{
    public BodyRule Rule { get; } = rule;

    public Instruction? At { get; } = at;
}
