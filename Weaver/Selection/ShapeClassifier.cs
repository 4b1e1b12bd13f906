using System.Linq;
using AutoSpan.Fody.IL;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Metadata.StateMachines;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Selection;

/// <summary>Determines the shape of a method that has a body.</summary>
internal static class ShapeClassifier
{
    private const string AsyncAttribute = "System.Runtime.CompilerServices.AsyncStateMachineAttribute";
    private const string IteratorAttribute = "System.Runtime.CompilerServices.IteratorStateMachineAttribute";
    private const string AsyncIteratorAttribute = "System.Runtime.CompilerServices.AsyncIteratorStateMachineAttribute";

    // MethodImplAttributes.Async of .NET 10 and later, which Cecil has no name for.
    private const MethodImplAttributes RuntimeAsync = (MethodImplAttributes)0x2000;

    public static MethodShape Classify(MethodDefinition method)
    {
        if (Attribute(method, AsyncAttribute) is { } async)
            return StateMachineFinder.FindAsync(method, async) is { } machine ? new MethodShape.Async(machine) : UnknownMachine(method);

        if (Attribute(method, IteratorAttribute) is { } iterator)
            return StateMachineFinder.FindIterator(iterator) is { } machine ? new MethodShape.Iterator(machine) : UnknownMachine(method);

        if (Attribute(method, AsyncIteratorAttribute) is { } asyncIterator)
            return StateMachineFinder.FindAsyncIterator(asyncIterator) is { } machine ? new MethodShape.AsyncIterator(machine) : UnknownMachine(method);

        if (method.CallingConvention == MethodCallingConvention.VarArg)
            return Unweavable(method, "it has __arglist, which a protected region cannot contain");

        if (method.Body.Instructions.Any(instruction => instruction.OpCode.Code == Code.Jmp))
            return Unweavable(method, "its body uses 'jmp', which cannot leave a protected region");

        return OfCall(method);
    }

    private static MethodShape OfCall(MethodDefinition method)
    {
        var first = SpanStart.Of(method.Body);
        if ((method.ImplAttributes & RuntimeAsync) != 0)
        {
            return TaskTypes.KindOf(method.ReturnType) is null
                ? Unweavable(method, "it is a runtime-async method that does not return a task")
                : new MethodShape.Synchronous("runtime-async", method, first, TaskTypes.ResultOf(method));
        }

        if (method.IsConstructor && !method.IsStatic)
            return OfConstructor(method);

        return TaskTypes.KindOf(method.ReturnType) is { } task
            ? new MethodShape.TaskReturning(method, task)
            : new MethodShape.Synchronous("synchronous", method, first, method.ReturnType);
    }

    private static MethodShape OfConstructor(MethodDefinition method)
    {
        if (ConstructorStart.Of(method) is not { } first)
            return Unweavable(method, "it does not call its base constructor at one definite place");

        TypeReference?[] onStack = [.. StackTypes.At(method, first)];
        return onStack.Contains(null)
            ? Unweavable(method, "it keeps a value of unknown type on the evaluation stack during the call of its base constructor")
            : new MethodShape.Synchronous("constructor", method, new SpanStart(first, [.. onStack.OfType<TypeReference>()]), method.ReturnType);
    }

    /// <summary>True when the method's operation goes on after its return.</summary>
    public static bool IsAsync(MethodDefinition method) =>
        Attribute(method, AsyncAttribute) is not null
        || Attribute(method, AsyncIteratorAttribute) is not null
        || (method.ImplAttributes & RuntimeAsync) != 0
        || TaskTypes.KindOf(method.ReturnType) is not null;

    private static MethodShape.Unweavable UnknownMachine(MethodDefinition method) => Unweavable(method, "its state machine has an unknown form");

    private static MethodShape.Unweavable Unweavable(MethodDefinition method, string reason) => new(method, reason);

    private static CustomAttribute? Attribute(MethodDefinition method, string name) =>
        method.HasCustomAttributes ? method.CustomAttributes.FirstOrDefault(attribute => attribute.AttributeType.FullName == name) : null;
}
