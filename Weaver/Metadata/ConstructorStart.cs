using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Metadata;

/// <summary>
/// Finds the point after an instance constructor has called the base constructor or another constructor of its type. Code before it,
/// field initialisers and arguments, runs outside the span: no protected region may use an object that is not constructed yet.
/// </summary>
internal static class ConstructorStart
{
    /// <returns>The first instruction of the span; null when there is no single such point.</returns>
    public static Instruction? Of(MethodDefinition constructor)
    {
        // A struct exists from the start.
        if (constructor.DeclaringType.IsValueType)
            return constructor.Body.Instructions[0];

        Instruction[] calls = [.. constructor.Body.Instructions.Where(instruction => CallsConstructor(constructor.DeclaringType, instruction))];
        return calls is [{ Next: { } start }] && !IsCrossed(constructor.Body, start) ? start : null;
    }

    // Unlike newobj, a call of a constructor works on an existing object, which in a class is 'this'. F# uses callvirt.
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
