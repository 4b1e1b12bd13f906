using System.Collections.Generic;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.IL;

/// <summary>Expands branches to their long forms before a body is edited, and shrinks them to the shortest forms that reach afterwards.</summary>
internal static class BranchForms
{
    private static readonly Dictionary<Code, OpCode> s_long = new()
    {
        [Code.Br_S] = OpCodes.Br,
        [Code.Brfalse_S] = OpCodes.Brfalse,
        [Code.Brtrue_S] = OpCodes.Brtrue,
        [Code.Beq_S] = OpCodes.Beq,
        [Code.Bge_S] = OpCodes.Bge,
        [Code.Bgt_S] = OpCodes.Bgt,
        [Code.Ble_S] = OpCodes.Ble,
        [Code.Blt_S] = OpCodes.Blt,
        [Code.Bne_Un_S] = OpCodes.Bne_Un,
        [Code.Bge_Un_S] = OpCodes.Bge_Un,
        [Code.Bgt_Un_S] = OpCodes.Bgt_Un,
        [Code.Ble_Un_S] = OpCodes.Ble_Un,
        [Code.Blt_Un_S] = OpCodes.Blt_Un,
        [Code.Leave_S] = OpCodes.Leave
    };

    private static readonly Dictionary<Code, OpCode> s_short = new()
    {
        [Code.Br] = OpCodes.Br_S,
        [Code.Brfalse] = OpCodes.Brfalse_S,
        [Code.Brtrue] = OpCodes.Brtrue_S,
        [Code.Beq] = OpCodes.Beq_S,
        [Code.Bge] = OpCodes.Bge_S,
        [Code.Bgt] = OpCodes.Bgt_S,
        [Code.Ble] = OpCodes.Ble_S,
        [Code.Blt] = OpCodes.Blt_S,
        [Code.Bne_Un] = OpCodes.Bne_Un_S,
        [Code.Bge_Un] = OpCodes.Bge_Un_S,
        [Code.Bgt_Un] = OpCodes.Bgt_Un_S,
        [Code.Ble_Un] = OpCodes.Ble_Un_S,
        [Code.Blt_Un] = OpCodes.Blt_Un_S,
        [Code.Leave] = OpCodes.Leave_S
    };

    public static void Expand(MethodBody body)
    {
        foreach (var instruction in body.Instructions)
        {
            if (instruction.OpCode.OperandType == OperandType.ShortInlineBrTarget)
                instruction.OpCode = s_long[instruction.OpCode.Code];
        }
    }

    // Each pass only brings targets nearer, so a shortened branch stays in reach and the passes end.
    public static void Shrink(MethodBody body)
    {
        bool changed;
        do
        {
            changed = false;
            ComputeOffsets(body);
            foreach (var instruction in body.Instructions)
            {
                if (instruction.OpCode.OperandType != OperandType.InlineBrTarget || !IsInReach(instruction))
                    continue;

                instruction.OpCode = s_short[instruction.OpCode.Code];
                changed = true;
            }
        }
        while (changed);
    }

    private static bool IsInReach(Instruction branch)
    {
        var target = (Instruction)branch.Operand;
        var distance = target.Offset - (branch.Offset + branch.GetSize());
        // The distance of a backward branch counts from its end, which is three bytes nearer in the short form.
        return distance is >= sbyte.MinValue - 3 and <= sbyte.MaxValue;
    }

    private static void ComputeOffsets(MethodBody body)
    {
        var offset = 0;
        foreach (var instruction in body.Instructions)
        {
            instruction.Offset = offset;
            offset += instruction.GetSize();
        }
    }
}
