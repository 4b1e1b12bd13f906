using AutoSpan.Fody.Metadata.StateMachines;
using Mono.Cecil;

namespace AutoSpan.Fody.Metadata;

/// <summary>How a method's body runs: by attribute, interface and flag, never by its name.</summary>
/// <param name="Name">Its name for users.</param>
/// <param name="Body">The method with the user's code: the method itself, or its state machine's <c>MoveNext</c>.</param>
internal abstract record MethodShape(string Name, MethodDefinition Body)
{
    /// <summary>Runs from call to return.</summary>
    /// <param name="Name">A synchronous method, a constructor, or a runtime-async method, which the runtime suspends without a state machine.</param>
    /// <param name="Body">The method.</param>
    /// <param name="Start">Where the span starts: with the first instruction, or after a constructor has called its base.</param>
    /// <param name="Returns">What the body leaves on the stack when it returns; of a runtime-async method what its task will hold.</param>
    internal sealed record Synchronous(string Name, MethodDefinition Body, SpanStart Start, TypeReference Returns) : MethodShape(Name, Body);

    /// <summary>Returns a task without a state machine. The operation is over when the task completes.</summary>
    /// <param name="Body">The method.</param>
    /// <param name="Task">Which of the task types it returns.</param>
    internal sealed record TaskReturning(MethodDefinition Body, TaskKind Task) : MethodShape("task-returning", Body);

    /// <summary>An asynchronous method with a state machine.</summary>
    /// <param name="Machine">The state machine.</param>
    internal sealed record Async(AsyncStateMachine Machine) : MethodShape("async", Machine.MoveNext);

    /// <summary>An iterator.</summary>
    /// <param name="Machine">The state machine.</param>
    internal sealed record Iterator(IteratorStateMachine Machine) : MethodShape("iterator", Machine.MoveNext);

    /// <summary>An async iterator.</summary>
    /// <param name="Machine">The state machine.</param>
    internal sealed record AsyncIterator(AsyncIteratorStateMachine Machine) : MethodShape("async iterator", Machine.MoveNext);

    /// <summary>A shape that cannot be woven.</summary>
    /// <param name="Body">The method.</param>
    /// <param name="Reason">The reason. It completes "cannot be woven: …".</param>
    internal sealed record Unweavable(MethodDefinition Body, string Reason) : MethodShape("unweavable", Body);
}
