using System.Collections.Generic;
using Mono.Cecil.Cil;
using CilCode = Mono.Cecil.Cil.Code;

namespace AutoSpan.Fody.Emission;

/// <summary>Turns branches into their long forms before a body is edited, and into the shortest forms that reach their targets afterwards.</summary>
internal static class BranchForms
{
    private static readonly Dictionary<CilCode, OpCode> s_long = new()
    {
        [CilCode.Br_S] = OpCodes.Br,
        [CilCode.Brfalse_S] = OpCodes.Brfalse,
        [CilCode.Brtrue_S] = OpCodes.Brtrue,
        [CilCode.Beq_S] = OpCodes.Beq,
        [CilCode.Bge_S] = OpCodes.Bge,
        [CilCode.Bgt_S] = OpCodes.Bgt,
        [CilCode.Ble_S] = OpCodes.Ble,
        [CilCode.Blt_S] = OpCodes.Blt,
        [CilCode.Bne_Un_S] = OpCodes.Bne_Un,
        [CilCode.Bge_Un_S] = OpCodes.Bge_Un,
        [CilCode.Bgt_Un_S] = OpCodes.Bgt_Un,
        [CilCode.Ble_Un_S] = OpCodes.Ble_Un,
        [CilCode.Blt_Un_S] = OpCodes.Blt_Un,
        [CilCode.Leave_S] = OpCodes.Leave
    };

    private static readonly Dictionary<CilCode, OpCode> s_short = new()
    {
        [CilCode.Br] = OpCodes.Br_S,
        [CilCode.Brfalse] = OpCodes.Brfalse_S,
        [CilCode.Brtrue] = OpCodes.Brtrue_S,
        [CilCode.Beq] = OpCodes.Beq_S,
        [CilCode.Bge] = OpCodes.Bge_S,
        [CilCode.Bgt] = OpCodes.Bgt_S,
        [CilCode.Ble] = OpCodes.Ble_S,
        [CilCode.Blt] = OpCodes.Blt_S,
        [CilCode.Bne_Un] = OpCodes.Bne_Un_S,
        [CilCode.Bge_Un] = OpCodes.Bge_Un_S,
        [CilCode.Bgt_Un] = OpCodes.Bgt_Un_S,
        [CilCode.Ble_Un] = OpCodes.Ble_Un_S,
        [CilCode.Blt_Un] = OpCodes.Blt_Un_S,
        [CilCode.Leave] = OpCodes.Leave_S
    };

    public static void Expand(MethodBody body)
    {
        foreach (var instruction in body.Instructions)
        {
            if (s_long.TryGetValue(instruction.OpCode.Code, out var longForm))
                instruction.OpCode = longForm;
        }
    }

    // Each pass can only bring targets nearer, so what was shortened stays in reach, and the passes come to an end.
    public static void Shrink(MethodBody body)
    {
        bool changed;
        do
        {
            changed = false;
            ComputeOffsets(body);
            foreach (var instruction in body.Instructions)
            {
                if (!s_short.TryGetValue(instruction.OpCode.Code, out var shortForm) || !IsInReach(instruction))
                    continue;

                instruction.OpCode = shortForm;
                changed = true;
            }
        }
        while (changed);
    }

    private static bool IsInReach(Instruction branch)
    {
        var target = (Instruction)branch.Operand;
        var distance = target.Offset - (branch.Offset + branch.GetSize());
        // A backward branch is measured from its end, which comes three bytes nearer with the short form.
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
