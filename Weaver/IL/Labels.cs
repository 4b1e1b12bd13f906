using System.Collections.Generic;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.IL;

/// <summary>Takes labels out of a body: what leads to one leads to the instruction behind it.</summary>
internal static class Labels
{
    public static void Remove(MethodBody body, IEnumerable<Instruction> labels)
    {
        foreach (var label in labels)
        {
            Redirect(body, label, label.Next, []);
            // Cecil takes out the sequence points at the offset of what it removes: no point has this one.
            label.Offset = -1;
            body.Instructions.Remove(label);
        }
    }

    /// <summary>Makes branches, switch tables and the boundaries of regions that lead to one instruction lead to another.</summary>
    /// <param name="body">The body.</param>
    /// <param name="from">Where they lead now.</param>
    /// <param name="to">Where they are to lead.</param>
    /// <param name="untouched">The instructions that go on to lead there.</param>
    public static void Redirect(MethodBody body, Instruction from, Instruction to, ICollection<Instruction> untouched)
    {
        foreach (var instruction in body.Instructions)
        {
            if (untouched.Contains(instruction))
                continue;

            if (instruction.Operand == from)
                instruction.Operand = to;
            else if (instruction.Operand is Instruction[] targets)
                RedirectTable(targets, from, to);
        }

        foreach (var handler in body.ExceptionHandlers)
            ProtectedRegions.Redirect(handler, from, to);
    }

    private static void RedirectTable(Instruction[] targets, Instruction from, Instruction to)
    {
        for (var index = 0; index < targets.Length; index++)
        {
            if (targets[index] == from)
                targets[index] = to;
        }
    }
}
