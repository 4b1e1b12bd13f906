using Mono.Cecil.Cil;

namespace AutoSpan.Fody.IL.Verification;

/// <summary>Numbers: operations, comparisons and conversions (ECMA-335 III.1.5).</summary>
internal static class ArithmeticEffects
{
    private const StackKind Comparable = StackKind.Number | StackKind.Object;

    /// <returns>False for any other instruction.</returns>
    public static bool Apply(Instruction instruction, EvaluationStack stack)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Add or Code.Sub or Code.Mul or Code.Div or Code.Rem or Code.Div_Un or Code.Rem_Un:
            case Code.Add_Ovf or Code.Add_Ovf_Un or Code.Sub_Ovf or Code.Sub_Ovf_Un or Code.Mul_Ovf or Code.Mul_Ovf_Un:
                stack.Push(TakePair(stack, StackKind.Number));
                return true;
            case Code.And or Code.Or or Code.Xor:
                stack.Push(TakePair(stack, StackKind.Integer | StackKind.Pointer));
                return true;
            case Code.Shl or Code.Shr or Code.Shr_Un:
                stack.Pop(StackKind.NativeInt);
                stack.Push(stack.Pop(StackKind.Integer) & StackKind.Number);
                return true;
            case Code.Neg or Code.Not:
                stack.Push(stack.Pop(StackKind.Number) & StackKind.Number);
                return true;
            case Code.Ceq or Code.Cgt or Code.Cgt_Un or Code.Clt or Code.Clt_Un:
                TakePair(stack, Comparable);
                stack.Push(StackKind.Int32);
                return true;
            case Code.Conv_I or Code.Conv_U or Code.Conv_Ovf_I or Code.Conv_Ovf_U or Code.Conv_Ovf_I_Un or Code.Conv_Ovf_U_Un:
                // Objects too: older compilers get the characters of a pinned string this way.
                stack.Pop(Comparable);
                stack.Push(StackKind.NativeInt);
                return true;
            case Code.Dup:
                var top = stack.Pop();
                stack.Push(top);
                stack.Push(top);
                return true;
            default:
                return Branch(instruction, stack);
        }
    }

    private static bool Branch(Instruction instruction, EvaluationStack stack)
    {
        if (instruction.OpCode.FlowControl != FlowControl.Cond_Branch)
            return false;

        switch (instruction.OpCode.Code)
        {
            case Code.Switch:
                stack.Pop(StackKind.NativeInt);
                break;
            case Code.Brtrue or Code.Brtrue_S or Code.Brfalse or Code.Brfalse_S:
                stack.Pop(Comparable);
                break;
            default:
                TakePair(stack, Comparable);
                break;
        }

        return true;
    }

    private static StackKind TakePair(EvaluationStack stack, StackKind allowed)
    {
        var right = stack.Pop(allowed) & allowed;
        var left = stack.Pop(allowed) & allowed;
        return Kinds.GoTogether(left, right) ? left | right : throw stack.Error(BodyRule.Kind, $"The operands {left} and {right} cannot be combined.");
    }
}
