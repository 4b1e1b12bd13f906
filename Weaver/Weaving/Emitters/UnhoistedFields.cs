using System.Collections.Generic;
using AutoSpan.Fody.Planning.Values;
using Mono.Cecil;

namespace AutoSpan.Fody.Weaving.Emitters;

/// <summary>The fields that a state machine was given for arguments which its body does not use.</summary>
/// <param name="Fields">The field of each argument, as the state machine refers to it.</param>
/// <param name="Observed">
/// The field that says whether somebody listened when the kick-off ran, and so whether it stored the arguments; null where it always does.
/// </param>
internal sealed record UnhoistedFields(IReadOnlyDictionary<ValueRoot, FieldReference> Fields, FieldReference? Observed)
{
    public static UnhoistedFields None { get; } = new(new Dictionary<ValueRoot, FieldReference>(), null);
}
