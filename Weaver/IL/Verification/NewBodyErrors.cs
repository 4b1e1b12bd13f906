using System;
using System.Collections.Generic;
using Mono.Cecil;

namespace AutoSpan.Fody.IL.Verification;

/// <summary>
/// Separates the errors that weaving adds to bodies from those that they had before: code that a compiler wrote and the verifier
/// does not understand must not prevent weaving.
/// </summary>
/// <param name="before">The bodies, before they are woven.</param>
/// <param name="verify">Verifies a body.</param>
internal sealed class NewBodyErrors(IReadOnlyList<BodySnapshot> before, Func<MethodDefinition, BodyError?> verify)
{
    /// <returns>An error against a rule that the body did not break before; null when there is none.</returns>
    public BodyError? Find()
    {
        foreach (var body in before)
        {
            if (verify(body.Method) is { } error && error.Rule != RuleBrokenBefore(body))
                return error;
        }

        return null;
    }

    // Errors are rare, so that the body as it was is verified only to judge one.
    private BodyRule? RuleBrokenBefore(BodySnapshot body)
    {
        var woven = new BodySnapshot(body.Method);
        body.RestoreBody();
        var error = verify(body.Method);
        woven.RestoreBody();
        return error?.Rule;
    }
}
