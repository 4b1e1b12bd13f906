using System;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.IL.Verification;

/// <summary>The kinds on the evaluation stack while an instruction is checked.</summary>
internal sealed class EvaluationStack
{
    private StackKind[] _slots = new StackKind[8];

    /// <summary>The instruction that an error is attributed to.</summary>
    public Instruction? Current { get; set; }

    public int Depth { get; private set; }

    /// <summary>Pushes a kind, unless it is <see cref="StackKind.Nothing"/>.</summary>
    public void Push(StackKind kind)
    {
        if (kind == StackKind.Nothing)
            return;

        if (Depth == _slots.Length)
            Array.Resize(ref _slots, Depth * 2);

        _slots[Depth++] = kind;
    }

    public StackKind Pop() => Depth > 0 ? _slots[--Depth] : throw Error(BodyRule.Underflow, "The instruction pops more values than the stack has.");

    /// <summary>Pops a value that must be of one of the given kinds.</summary>
    public StackKind Pop(StackKind wanted)
    {
        var found = Pop();
        return Kinds.Agree(found, wanted) ? found : throw Error(BodyRule.Kind, $"The instruction expects {wanted} on the stack and finds {found}.");
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
            throw Error(BodyRule.EmptyStack, $"The stack must be empty {place}. Remaining values: {Depth}.");
    }

    public BodyErrorException Error(BodyRule rule, string explanation) => new(rule, Current, explanation);
}
