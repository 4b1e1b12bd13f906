using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Metadata.StateMachines;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Selection.Triviality;

/// <summary>Tells by what a body does whether a span around it would say anything.</summary>
internal sealed class TrivialBodies(TrivialCalls calls)
{
    /// <summary>Says why a span around a body would say nothing; null where it does work.</summary>
    public string? Reason(MethodDefinition method, MethodShape shape)
    {
        if (TrivialCalls.HasLoop(shape.Body))
            return null;

        if (Calls(shape).All(calls.IsTrivial))
            return HandsOnIterator(method, shape) ?? "it only uses fields, properties and constructors";

        return shape is MethodShape.Synchronous && DeferredSequences.AreReturnedBy(method)
            && DeferredSequences.AreMadeBy(method, [.. Calls(shape).Where(call => !calls.IsTrivial(call))])
                ? "it only builds a sequence, which runs when it is enumerated"
                : null;
    }

    /// <summary>Gives the one method of the same module that a body does nothing but forward to, with its own arguments.</summary>
    /// <returns>Null when the body does anything else: branch, throw, call another method.</returns>
    public MethodDefinition? ForwardsTo(MethodShape shape)
    {
        if (shape is not (MethodShape.Synchronous or MethodShape.TaskReturning) || !shape.Body.Body.Instructions.All(ForwardingBody.Allows))
            return null;

        Instruction[] others = [.. Calls(shape).Where(call => !(calls.InModule(call) is { } called && ForwardingBody.ReadsField(called)))];
        return others is [{ OpCode.Code: not Code.Newobj } only] ? calls.InModule(only) : null;
    }

    private string? HandsOnIterator(MethodDefinition method, MethodShape shape) =>
        shape is MethodShape.Synchronous && DeferredSequences.AreReturnedBy(method)
            && Calls(shape).Select(calls.InModule).FirstOrDefault(IsIterator) is { } maker
            ? $"it only returns the sequence of {CodeElement.Of(maker).Name}, which runs when it is enumerated"
            : null;

    private static bool IsIterator(MethodDefinition? method) =>
        method is { HasBody: true } && ShapeClassifier.Classify(method) is MethodShape.Iterator or MethodShape.AsyncIterator;

    // The calls that may be work. Of an asynchronous body an await is such a call; what it says to its own builder is not.
    private static IEnumerable<Instruction> Calls(MethodShape shape)
    {
        var builder = (shape as MethodShape.Async)?.Machine.Builder.GetElementType().FullName;
        return shape.Body.Body.Instructions.Where(instruction =>
            instruction.OpCode.FlowControl == FlowControl.Call && !(instruction.Operand is MethodReference called && IsToBuilder(called, builder)));
    }

    private static bool IsToBuilder(MethodReference called, string? builder) =>
        builder is not null && called.DeclaringType.GetElementType().FullName == builder && !BuilderCalls.Suspends(called);
}
