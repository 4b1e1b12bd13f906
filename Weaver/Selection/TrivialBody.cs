using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Metadata.StateMachines;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Selection;

/// <summary>Decides from the instructions of a body whether a span around it is useful.</summary>
internal static class TrivialBody
{
    private const int LongestForwarder = 32;

    /// <summary>True when a body has no loop and touches nothing but fields, properties and constructors.</summary>
    public static bool DoesNothing(MethodShape shape) => !HasLoop(shape.Body) && !Calls(shape).Any();

    /// <summary>Gives the one method of the same module that a short body forwards to.</summary>
    /// <returns>Null when the body does anything else, or is longer than 32 bytes.</returns>
    public static MethodDefinition? ForwardsTo(MethodShape shape)
    {
        if (shape is not (MethodShape.Synchronous or MethodShape.TaskReturning) || shape.Body.Body.CodeSize > LongestForwarder || HasLoop(shape.Body))
            return null;

        Instruction[] calls = [.. Calls(shape).Take(2)];
        return calls is [{ Operand: MethodReference only }] && only.DeclaringType.Scope == shape.Body.Module ? only.Resolve() : null;
    }

    private static bool HasLoop(MethodDefinition method) => method.Body.Instructions.Any(instruction => instruction.Operand switch
    {
        Instruction target => target.Offset <= instruction.Offset,
        Instruction[] targets => targets.Any(target => target.Offset <= instruction.Offset),
        _ => false
    });

    // The calls that make a body nontrivial. In an async method, an await is such a call; the calls of its own builder are not.
    private static IEnumerable<Instruction> Calls(MethodShape shape)
    {
        var builder = (shape as MethodShape.Async)?.Machine.Builder.GetElementType().FullName;
        return shape.Body.Body.Instructions.Where(instruction =>
            instruction.OpCode.FlowControl == FlowControl.Call
            && !(instruction.Operand is MethodReference called && (IsPropertyOrConstructor(called) || IsToBuilder(called, builder))));
    }

    private static bool IsPropertyOrConstructor(MethodReference called) =>
        called.Name is ".ctor"
        || called.Name.StartsWith("get_", System.StringComparison.Ordinal)
        || called.Name.StartsWith("set_", System.StringComparison.Ordinal);

    private static bool IsToBuilder(MethodReference called, string? builder) =>
        builder is not null && called.DeclaringType.GetElementType().FullName == builder && !BuilderCalls.Suspends(called);
}
