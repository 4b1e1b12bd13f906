using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Metadata;

/// <summary>
/// Finds where an instance constructor has an object to work on: after it has called the constructor of its base or another of its own. What stands before,
/// field initialisers and arguments, runs outside of the span: no protected region may hold an object that is not made yet.
/// </summary>
internal static class ConstructorStart
{
    /// <returns>The first instruction of the span; null when there is no one such place.</returns>
    public static Instruction? Of(MethodDefinition constructor)
    {
        // A struct is there from the start.
        if (constructor.DeclaringType.IsValueType)
            return constructor.Body.Instructions[0];

        Instruction[] calls = [.. constructor.Body.Instructions.Where(instruction => CallsConstructor(constructor.DeclaringType, instruction))];
        return calls is [{ Next: { } start }] && !IsCrossed(constructor.Body, start) ? start : null;
    }

    // In difference to newobj, a call of a constructor works on an object that is there: in a class the only one is its own. F# writes callvirt.
    private static bool CallsConstructor(TypeDefinition type, Instruction instruction)
    {
        if (instruction.OpCode.Code is not (Code.Call or Code.Callvirt) || instruction.Operand is not MethodReference { Name: ".ctor" } called)
            return false;

        var target = called.DeclaringType.GetElementType();
        return target == type || target.FullName == type.BaseType?.GetElementType().FullName;
    }

    // No branch and no region may lead from one side of the start to the other.
    private static bool IsCrossed(MethodBody body, Instruction start)
    {
        var branches = body.Instructions.Any(instruction => instruction.Operand switch
        {
            Instruction target => Crosses(instruction, target),
            Instruction[] targets => targets.Any(target => Crosses(instruction, target)),
            _ => false
        });
        return branches || body.ExceptionHandlers.Any(handler => handler.TryStart.Offset < start.Offset && handler.HandlerStart.Offset >= start.Offset);

        bool Crosses(Instruction from, Instruction to) => from.Offset < start.Offset != to.Offset < start.Offset;
    }
}
