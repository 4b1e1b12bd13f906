using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.IL.Verification;

/// <summary>
/// What each instruction pops and pushes (ECMA-335 III). For most instructions the opcode tables have it. Those that need their operand, or
/// that the tables describe only roughly, have a rule in one of the classes that are asked first.
/// </summary>
internal sealed class InstructionEffects(MethodDefinition method)
{
    private readonly VariableEffects _variables = new(method);
    private readonly CallEffects _calls = new(method);

    public void Apply(Instruction instruction, EvaluationStack stack)
    {
        if (_variables.Apply(instruction, stack)
            || _calls.Apply(instruction, stack)
            || ObjectEffects.Apply(instruction, stack)
            || MemoryEffects.Apply(instruction, stack)
            || ArithmeticEffects.Apply(instruction, stack))
        {
            return;
        }

        Take(instruction.OpCode.StackBehaviourPop, stack);
        Give(instruction.OpCode.StackBehaviourPush, stack);
        if (instruction.OpCode.Code is Code.Endfinally or Code.Endfilter)
            stack.RequireEmpty("at the end of a handler or filter");
    }

    private static void Take(StackBehaviour behaviour, EvaluationStack stack)
    {
        switch (behaviour)
        {
            case StackBehaviour.Pop1:
                stack.Pop();
                break;
            case StackBehaviour.Popi:
                stack.Pop(StackKind.Address);
                break;
            case StackBehaviour.Popref:
                stack.Pop(StackKind.Object);
                break;
            case StackBehaviour.Popi_popi_popi:
                Take(stack, StackKind.Address, StackKind.Address, StackKind.Address);
                break;
            case StackBehaviour.Popi_popi:
                Take(stack, StackKind.Address, StackKind.Address);
                break;
            case StackBehaviour.Popi_popi8:
                Take(stack, StackKind.Int64, StackKind.Address);
                break;
            case StackBehaviour.Popi_popr4 or StackBehaviour.Popi_popr8:
                Take(stack, StackKind.Float, StackKind.Address);
                break;
            case StackBehaviour.Popref_popi:
                Take(stack, StackKind.NativeInt, StackKind.Object);
                break;
            case StackBehaviour.Popref_popi_popi:
                Take(stack, StackKind.Address, StackKind.NativeInt, StackKind.Object);
                break;
            case StackBehaviour.Popref_popi_popi8:
                Take(stack, StackKind.Int64, StackKind.NativeInt, StackKind.Object);
                break;
            case StackBehaviour.Popref_popi_popr4 or StackBehaviour.Popref_popi_popr8:
                Take(stack, StackKind.Float, StackKind.NativeInt, StackKind.Object);
                break;
            case StackBehaviour.Popref_popi_popref:
                Take(stack, StackKind.Object, StackKind.NativeInt, StackKind.Object);
                break;
        }
    }

    // From the top of the stack downwards.
    private static void Take(EvaluationStack stack, StackKind first, StackKind second, StackKind third = StackKind.Nothing)
    {
        stack.Pop(first);
        stack.Pop(second);
        if (third != StackKind.Nothing)
            stack.Pop(third);
    }

    private static void Give(StackBehaviour behaviour, EvaluationStack stack) => stack.Push(behaviour switch
    {
        StackBehaviour.Push1 => StackKind.Unknown,
        StackBehaviour.Pushi => StackKind.Int32,
        StackBehaviour.Pushi8 => StackKind.Int64,
        StackBehaviour.Pushr4 or StackBehaviour.Pushr8 => StackKind.Float,
        StackBehaviour.Pushref => StackKind.Object,
        _ => StackKind.Nothing
    });
}
