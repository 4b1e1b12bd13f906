using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Metadata;

/// <summary>
/// Finds the point at which the object of an instance constructor exists: after the call of the base constructor, or of another constructor of the
/// type. The code before, field initializers and arguments, runs outside the span: a protected region cannot contain an uninitialized object.
/// </summary>
internal static class ConstructorStart
{
    /// <returns>The first instruction of the span; null if there is not exactly one such point.</returns>
    public static Instruction? Of(MethodDefinition constructor)
    {
        // A struct exists from the start.
        if (constructor.DeclaringType.IsValueType)
            return constructor.Body.Instructions[0];

        Instruction[] calls = [.. constructor.Body.Instructions.Where(instruction => CallsConstructor(constructor.DeclaringType, instruction))];
        return calls is [{ Next: { } start }] && !IsCrossed(constructor.Body, start) ? start : null;
    }

    // Unlike newobj, a call of a constructor initializes an existing object; in a class that is the object itself. F# emits callvirt.
    private static bool CallsConstructor(TypeDefinition type, Instruction instruction)
    {
        if (instruction.OpCode.Code is not (Code.Call or Code.Callvirt) || instruction.Operand is not MethodReference { Name: ".ctor" } called)
            return false;

        var target = called.DeclaringType.GetElementType();
        return target == type || target.FullName == type.BaseType?.GetElementType().FullName;
    }

    // No branch or region may cross the start.
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
