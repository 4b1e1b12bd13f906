using System.Collections.Generic;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.IL;

/// <summary>Removes labels from a body: a branch to a label becomes a branch to the instruction after it.</summary>
internal static class Labels
{
    public static void Remove(MethodBody body, IEnumerable<Instruction> labels)
    {
        foreach (var label in labels)
        {
            Redirect(body, label, label.Next, []);
            // Cecil removes the sequence points at the offset of a removed instruction. No sequence point has this offset.
            label.Offset = -1;
            body.Instructions.Remove(label);
        }
    }

    /// <summary>Redirects branches, switch tables and region boundaries from one instruction to another.</summary>
    /// <param name="body">The body.</param>
    /// <param name="from">The old target.</param>
    /// <param name="to">The new target.</param>
    /// <param name="untouched">Instructions that keep the old target.</param>
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
