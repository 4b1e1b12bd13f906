using System.Collections.Generic;
using AutoSpan.Fody.Planning.Values;
using Mono.Cecil;

namespace AutoSpan.Fody.Weaving.Emitters;

/// <summary>The fields that weaving adds to a state machine for arguments that its body does not use.</summary>
/// <param name="Fields">The field of each argument, as the state machine refers to it.</param>
/// <param name="Observed">
/// The field that tells whether there was a listener when the kick-off ran, and so whether it stored the arguments; null when it always stores them.
/// </param>
internal sealed record UnhoistedFields(IReadOnlyDictionary<ValueRoot, FieldReference> Fields, FieldReference? Observed)
{
    public static UnhoistedFields None { get; } = new(new Dictionary<ValueRoot, FieldReference>(), null);
}
