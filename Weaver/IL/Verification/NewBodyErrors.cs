using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace AutoSpan.Fody.IL.Verification;

/// <summary>
/// Separates the errors that weaving adds to bodies from those that they had before: code that a compiler wrote and the verifier
/// does not understand must not prevent weaving.
/// </summary>
/// <param name="bodies">The methods, before they are woven.</param>
/// <param name="verify">Verifies a body.</param>
internal sealed class NewBodyErrors(IEnumerable<MethodDefinition> bodies, Func<MethodDefinition, BodyError?> verify)
{
    private readonly BodyState[] _before = [.. bodies.Select(body => new BodyState(body, verify(body)?.Rule))];

    /// <returns>An error against a rule that the body did not break before; null when there is none.</returns>
    public BodyError? Find() => _before
        .Select(state => verify(state.Method) is { } error && error.Rule != state.BrokenRule ? error : null)
        .FirstOrDefault(error => error is not null);

    private sealed record BodyState(MethodDefinition Method, BodyRule? BrokenRule);
}
