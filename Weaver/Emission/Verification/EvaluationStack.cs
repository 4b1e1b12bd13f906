using System;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Emission.Verification;

/// <summary>The kinds on the evaluation stack, while an instruction is looked at.</summary>
internal sealed class EvaluationStack
{
    private StackKind[] _slots = new StackKind[8];

    /// <summary>Who is to blame for a fault.</summary>
    public Instruction? Current { get; set; }

    public int Depth { get; private set; }

    /// <summary>Puts something on the stack, unless it is <see cref="StackKind.Nothing"/>.</summary>
    public void Push(StackKind kind)
    {
        if (kind == StackKind.Nothing)
            return;

        if (Depth == _slots.Length)
            Array.Resize(ref _slots, Depth * 2);

        _slots[Depth++] = kind;
    }

    public StackKind Pop() => Depth > 0 ? _slots[--Depth] : throw Fault(BodyRule.Underflow, "The instruction pops more values than the stack has.");

    /// <summary>Takes something that must be of one of the given kinds.</summary>
    public StackKind Pop(StackKind wanted)
    {
        var found = Pop();
        return Kinds.Agree(found, wanted) ? found : throw Fault(BodyRule.Kind, $"The instruction expects {wanted} on the stack and finds {found}.");
    }

    public void Clear() => Depth = 0;

    public void Load(StackKind[] slots)
    {
        Depth = 0;
        foreach (var slot in slots)
            Push(slot);
    }

    public StackKind[] Save()
    {
        var slots = Depth == 0 ? [] : new StackKind[Depth];
        Array.Copy(_slots, slots, Depth);
        return slots;
    }

    public void RequireEmpty(string place)
    {
        if (Depth > 0)
            throw Fault(BodyRule.EmptyStack, $"The stack must be empty {place}. Remaining values: {Depth}.");
    }

    public BodyFaultException Fault(BodyRule rule, string explanation) => new(rule, Current, explanation);
}
