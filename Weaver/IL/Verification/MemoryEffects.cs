using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.IL.Verification;

/// <summary>Arrays, and loads and stores through pointers.</summary>
internal static class MemoryEffects
{
    /// <returns>False for any other instruction.</returns>
    public static bool Apply(Instruction instruction, EvaluationStack stack)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Ldobj:
                stack.Pop(StackKind.Address);
                stack.Push(Named(instruction));
                return true;
            case Code.Stobj:
                stack.Pop(Named(instruction));
                stack.Pop(StackKind.Address);
                return true;
            case Code.Ldind_I:
                stack.Pop(StackKind.Address);
                stack.Push(StackKind.NativeInt);
                return true;
            case Code.Stind_Ref:
                stack.Pop(StackKind.Object);
                stack.Pop(StackKind.Address);
                return true;
            case Code.Ldlen:
                stack.Pop(StackKind.Object);
                stack.Push(StackKind.NativeInt);
                return true;
            case Code.Ldelem_I:
                TakeElement(stack);
                stack.Push(StackKind.NativeInt);
                return true;
            case Code.Ldelema:
                TakeElement(stack);
                stack.Push(StackKind.Pointer);
                return true;
            case Code.Ldelem_Any:
                TakeElement(stack);
                stack.Push(Named(instruction));
                return true;
            case Code.Stelem_Any:
                stack.Pop(Named(instruction));
                TakeElement(stack);
                return true;
            case Code.Localloc:
                stack.Pop(StackKind.NativeInt);
                stack.RequireEmpty("except for the size that 'localloc' pops");
                stack.Push(StackKind.NativeInt);
                return true;
            default:
                return false;
        }
    }

    private static void TakeElement(EvaluationStack stack)
    {
        stack.Pop(StackKind.NativeInt);
        stack.Pop(StackKind.Object);
    }

    private static StackKind Named(Instruction instruction) => Kinds.OfNamed((TypeReference)instruction.Operand);
}
