using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace AutoSpan.Fody.Emission.Verification;

/// <summary>
/// Tells the faults that weaving brings into bodies from those that they had before: what a compiler wrote and the verifier
/// does not understand must not keep a method from being woven.
/// </summary>
/// <param name="bodies">The methods, which are still as they were.</param>
/// <param name="verify">Judges a body.</param>
internal sealed class NewFaults(IEnumerable<MethodDefinition> bodies, Func<MethodDefinition, BodyFault?> verify)
{
    private readonly BodyState[] _before = [.. bodies.Select(body => new BodyState(body, verify(body)?.Rule))];

    /// <returns>A fault by a rule that the body did not break before; null when there is none.</returns>
    public BodyFault? Find() => _before
        .Select(state => verify(state.Method) is { } fault && fault.Rule != state.BrokenRule ? fault : null)
        .FirstOrDefault(fault => fault is not null);

    private sealed record BodyState(MethodDefinition Method, BodyRule? BrokenRule);
}
