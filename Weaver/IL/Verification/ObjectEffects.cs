using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.IL.Verification;

/// <summary>Fields, boxes, casts and tokens.</summary>
internal static class ObjectEffects
{
    private const StackKind FieldOwner = StackKind.Object | StackKind.Address;

    /// <returns>False for any other instruction.</returns>
    public static bool Apply(Instruction instruction, EvaluationStack stack)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Ldfld:
                stack.Pop(FieldOwner | StackKind.Struct);
                stack.Push(TypeOf(instruction));
                return true;
            case Code.Ldflda:
                stack.Pop(FieldOwner);
                stack.Push(StackKind.Pointer);
                return true;
            case Code.Stfld:
                stack.Pop(TypeOf(instruction));
                stack.Pop(FieldOwner);
                return true;
            case Code.Ldsfld:
                stack.Push(TypeOf(instruction));
                return true;
            case Code.Ldsflda:
                stack.Push(StackKind.Pointer);
                return true;
            case Code.Stsfld:
                stack.Pop(TypeOf(instruction));
                return true;
            case Code.Box:
                stack.Pop(Named(instruction));
                stack.Push(StackKind.Object);
                return true;
            case Code.Unbox:
                stack.Pop(StackKind.Object);
                stack.Push(StackKind.Pointer);
                return true;
            case Code.Unbox_Any:
                stack.Pop(StackKind.Object);
                stack.Push(Named(instruction));
                return true;
            case Code.Isinst:
                stack.Pop(StackKind.Object);
                stack.Push(StackKind.Object);
                return true;
            case Code.Ldtoken or Code.Arglist:
                stack.Push(StackKind.Struct);
                return true;
            case Code.Mkrefany or Code.Refanytype:
                stack.Pop();
                stack.Push(StackKind.Struct);
                return true;
            case Code.Refanyval:
                stack.Pop(StackKind.Struct);
                stack.Push(StackKind.Pointer);
                return true;
            case Code.Ldftn:
                stack.Push(StackKind.NativeInt);
                return true;
            case Code.Ldvirtftn:
                stack.Pop(StackKind.Object);
                stack.Push(StackKind.NativeInt);
                return true;
            default:
                return false;
        }
    }

    private static StackKind TypeOf(Instruction instruction) => Kinds.Of(((FieldReference)instruction.Operand).FieldType);

    private static StackKind Named(Instruction instruction) => Kinds.OfNamed((TypeReference)instruction.Operand);
}
