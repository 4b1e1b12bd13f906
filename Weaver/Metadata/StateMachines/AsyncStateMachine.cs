using Mono.Cecil;

namespace AutoSpan.Fody.Metadata.StateMachines;

/// <summary>The parts of an asynchronous method that its compiler generated.</summary>
/// <param name="KickOff">The method as the user wrote it: it makes the state machine and starts it.</param>
/// <param name="Type">The state machine: a struct in C# Release builds, else a class.</param>
/// <param name="MoveNext">Its body.</param>
/// <param name="State">The field with its state; <see cref="InitialState"/> before the first <c>MoveNext</c>.</param>
/// <param name="Builder">The method builder's type, as the state machine refers to it.</param>
internal sealed record AsyncStateMachine(
    MethodDefinition KickOff,
    TypeDefinition Type,
    MethodDefinition MoveNext,
    FieldDefinition State,
    TypeReference Builder)
{
    /// <summary>The state before the first <c>MoveNext</c>, in C# and VB.</summary>
    public const int InitialState = -1;

    /// <summary>
    /// True for the builders of the base class library, which restore the caller's execution context, and with it <c>Activity.Current</c>,
    /// when <c>MoveNext</c> returns. Other builders may not.
    /// </summary>
    public bool BuilderRestoresContext => Builder.GetElementType().Namespace == "System.Runtime.CompilerServices";
}
