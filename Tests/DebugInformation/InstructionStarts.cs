using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection.Emit;

namespace AutoSpan.Tests.DebugInformation;

/// <summary>The offsets at which instructions begin.</summary>
internal static class InstructionStarts
{
    static readonly Dictionary<int, OpCode> Codes = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (int)(ushort)code.Value);

    public static HashSet<int> Of(byte[] code)
    {
        HashSet<int> starts = [];
        for (var offset = 0; offset < code.Length;)
        {
            starts.Add(offset);
            var value = code[offset] == 0xFE ? 0xFE00 | code[offset + 1] : code[offset];
            var instruction = Codes[value];
            offset += instruction.Size;
            offset += instruction.OperandType == OperandType.InlineSwitch ? 4 + 4 * BitConverter.ToInt32(code, offset) : Size(instruction.OperandType);
        }

        return starts;
    }

    static int Size(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4
    };
}
