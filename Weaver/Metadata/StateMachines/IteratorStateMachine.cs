using System.Linq;
using Mono.Cecil;

namespace AutoSpan.Fody.Metadata.StateMachines;

/// <summary>The parts of an iterator that its compiler generated.</summary>
/// <param name="Type">The state machine, which is both the sequence and its enumerator.</param>
/// <param name="MoveNext">Its body.</param>
/// <param name="Dispose">Runs when the consumer is done, early or not: it runs the open <c>finally</c> blocks of the body.</param>
/// <param name="State">The field with its state; <see cref="InitialState"/> before the first <c>MoveNext</c> of an enumeration.</param>
internal sealed record IteratorStateMachine(TypeDefinition Type, MethodDefinition MoveNext, MethodDefinition Dispose, FieldDefinition State)
{
    /// <summary>The state before the first <c>MoveNext</c>, in C# and VB.</summary>
    public const int InitialState = 0;

    /// <summary>True where <c>Dispose</c> has the body run its <c>finally</c> blocks, as in VB; in C# it runs them itself.</summary>
    public bool DisposesByMoveNext => Dispose.Body.Instructions.Any(instruction => instruction.Operand is MethodReference { Name: "MoveNext" });
}
