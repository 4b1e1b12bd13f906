using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.IL;

/// <summary>How many values an instruction pops and pushes.</summary>
internal static class StackEffect
{
    public static int Pushes(Instruction instruction) => instruction.OpCode.StackBehaviourPush switch
    {
        StackBehaviour.Push0 => 0,
        StackBehaviour.Push1_push1 => 2,
        StackBehaviour.Varpush => instruction.Operand is IMethodSignature called && ReturnsNothing(called) ? 0 : 1,
        _ => 1
    };

    /// <param name="instruction">The instruction.</param>
    /// <param name="depth">How many values are on the stack.</param>
    public static int Pops(Instruction instruction, int depth) => instruction.OpCode.StackBehaviourPop switch
    {
        StackBehaviour.Pop0 => 0,
        StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
        StackBehaviour.Pop1_pop1 or StackBehaviour.Popi_pop1 or StackBehaviour.Popi_popi or StackBehaviour.Popi_popi8
            or StackBehaviour.Popi_popr4 or StackBehaviour.Popi_popr8 or StackBehaviour.Popref_pop1 or StackBehaviour.Popref_popi => 2,
        StackBehaviour.PopAll => depth,
        StackBehaviour.Varpop => PopsOfCall(instruction),
        _ => 3
    };

    // An 'init' accessor returns void modreq(IsExternalInit).
    private static bool ReturnsNothing(IMethodSignature called)
    {
        var type = called.ReturnType;
        while (type is IModifierType modified)
            type = modified.ElementType;

        return type.MetadataType == MetadataType.Void;
    }

    private static int PopsOfCall(Instruction instruction)
    {
        if (instruction.Operand is not IMethodSignature called)
            return 0;

        var target = called.HasThis && instruction.OpCode.Code != Code.Newobj ? 1 : 0;
        return called.Parameters.Count + target + (instruction.OpCode.Code == Code.Calli ? 1 : 0);
    }
}
