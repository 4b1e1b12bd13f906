using System.Linq;
using AutoSpan.Fody.StateMachines;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Selection;

/// <summary>Tells the shape of a method that has a body.</summary>
internal static class ShapeClassifier
{
    private const string AsyncAttribute = "System.Runtime.CompilerServices.AsyncStateMachineAttribute";
    private const string IteratorAttribute = "System.Runtime.CompilerServices.IteratorStateMachineAttribute";
    private const string AsyncIteratorAttribute = "System.Runtime.CompilerServices.AsyncIteratorStateMachineAttribute";

    // MethodImplAttributes.Async of .NET 10 and later, which Cecil has no name for.
    private const MethodImplAttributes RuntimeAsync = (MethodImplAttributes)0x2000;

    public static MethodShape Classify(MethodDefinition method)
    {
        if (Attribute(method, AsyncAttribute) is { } machine)
        {
            return StateMachineFinder.FindAsync(method, machine) is { } found
                ? new MethodShape.Async(found)
                : Unweavable(method, "its asynchronous state machine is not of a known form");
        }

        if (Attribute(method, IteratorAttribute) is not null)
            return Unweavable(method, "iterators are not woven yet");

        if (Attribute(method, AsyncIteratorAttribute) is not null)
            return Unweavable(method, "asynchronous iterators are not woven yet");

        if ((method.ImplAttributes & RuntimeAsync) != 0)
            return Unweavable(method, "runtime-async methods are not woven yet");

        if (method.IsConstructor && !method.IsStatic)
            return Unweavable(method, "constructors are not woven yet");

        if (method.CallingConvention == MethodCallingConvention.VarArg)
            return Unweavable(method, "it takes __arglist, which no protected region can hold");

        if (method.Body.Instructions.Any(instruction => instruction.OpCode.Code == Code.Jmp))
            return Unweavable(method, "its body leaves by 'jmp', which no protected region allows");

        return TaskTypes.KindOf(method.ReturnType) is { } task
            ? new MethodShape.TaskReturning(method, task)
            : new MethodShape.Synchronous(method);
    }

    /// <summary>True when the method's operation goes on after its return.</summary>
    public static bool IsAsync(MethodDefinition method) =>
        Attribute(method, AsyncAttribute) is not null
        || Attribute(method, AsyncIteratorAttribute) is not null
        || (method.ImplAttributes & RuntimeAsync) != 0
        || TaskTypes.KindOf(method.ReturnType) is not null;

    private static MethodShape.Unweavable Unweavable(MethodDefinition method, string reason) => new(method, reason);

    private static CustomAttribute? Attribute(MethodDefinition method, string name) =>
        method.HasCustomAttributes ? method.CustomAttributes.FirstOrDefault(attribute => attribute.AttributeType.FullName == name) : null;
}
