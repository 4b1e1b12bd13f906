using AutoSpan.Fody.StateMachines;
using Mono.Cecil;

namespace AutoSpan.Fody.Selection;

/// <summary>How a method's body runs: by attribute, interface and flag, never by its name.</summary>
/// <param name="Body">The method that holds what the user wrote: the method itself, or its state machine's <c>MoveNext</c>.</param>
internal abstract record MethodShape(MethodDefinition Body)
{
    /// <summary>Runs from call to return.</summary>
    internal sealed record Synchronous(MethodDefinition Body) : MethodShape(Body);

    /// <summary>Returns a task that it got elsewhere: the operation is over when the task completes.</summary>
    /// <param name="Body">The method.</param>
    /// <param name="Task">Which of the task types it returns.</param>
    internal sealed record TaskReturning(MethodDefinition Body, TaskKind Task) : MethodShape(Body);

    /// <summary>An asynchronous method with a state machine.</summary>
    /// <param name="Machine">The state machine.</param>
    internal sealed record Async(AsyncStateMachine Machine) : MethodShape(Machine.MoveNext);

    /// <summary>A shape that is left alone.</summary>
    /// <param name="Body">The method.</param>
    /// <param name="Reason">Why, in words that complete "cannot be woven: …".</param>
    internal sealed record Unweavable(MethodDefinition Body, string Reason) : MethodShape(Body);
}
