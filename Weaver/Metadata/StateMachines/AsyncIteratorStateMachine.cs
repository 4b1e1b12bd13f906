using Mono.Cecil;

namespace AutoSpan.Fody.Metadata.StateMachines;

/// <summary>The parts of an asynchronous iterator that its compiler generated.</summary>
/// <param name="Type">The state machine.</param>
/// <param name="MoveNext">Its body; <c>DisposeAsync</c> runs the open <c>finally</c> blocks in it too.</param>
/// <param name="State">The field with its state; <see cref="InitialState"/> before the first <c>MoveNext</c> of an enumeration.</param>
/// <param name="Builder">The type of its builder.</param>
/// <param name="DisposeMode">The field that tells that <c>DisposeAsync</c> runs it, perhaps without a first <c>MoveNextAsync</c>; null where there is
/// none.</param>
/// <param name="Promise">The field of the promise that each <c>MoveNextAsync</c> and <c>DisposeAsync</c> waits for.</param>
internal sealed record AsyncIteratorStateMachine(
    TypeDefinition Type,
    MethodDefinition MoveNext,
    FieldDefinition State,
    TypeReference Builder,
    FieldDefinition? DisposeMode,
    FieldDefinition Promise)
{
    /// <summary>The state before the first <c>MoveNext</c>, in C#.</summary>
    public const int InitialState = -3;
}
