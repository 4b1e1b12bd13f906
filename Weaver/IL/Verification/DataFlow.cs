using System.Collections.Generic;
using System.Globalization;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.IL.Verification;

/// <summary>Follows every path through a body, with the kinds that are on the stack (ECMA-335 III.1.8.1.3).</summary>
internal sealed class DataFlow(MethodDefinition method, BodyMap map, RegionTree regions)
{
    private readonly RegionFlow _flow = new(map, regions);
    private readonly EvaluationStack _stack = new();
    private readonly InstructionEffects _effects = new(method);
    private readonly StackKind[]?[] _known = new StackKind[map.Count][];
    private readonly Stack<int> _pending = new();

    public void Run()
    {
        // A method that is implemented elsewhere has an empty body.
        if (map.Count == 0)
            return;

        Meet(0, []);
        _pending.Push(0);
        while (_pending.Count > 0)
            Follow(_pending.Pop());
    }

    private void Follow(int index)
    {
        _stack.Load(_known[index]!);
        while (Step(index))
        {
            var next = index + 1;
            if (next == map.Count)
                throw _stack.Error(BodyRule.EndOfBody, "Execution continues after the last instruction.");

            _flow.Go(index, next);
            if (map.IsJoin(next))
            {
                if (!Meet(next, _stack.Save()))
                    return;

                _stack.Load(_known[next]!);
            }

            index = next;
        }
    }

    // True when control can continue at the next instruction.
    private bool Step(int index)
    {
        var instruction = map[index];
        _stack.Current = instruction;
        _flow.Place(index);
        EnterTries(index);
        _effects.Apply(instruction, _stack);
        switch (instruction.OpCode.FlowControl)
        {
            case FlowControl.Branch when instruction.OpCode.Code is Code.Leave or Code.Leave_S:
                _stack.Clear();
                var target = map.Target(instruction, instruction.Operand);
                _flow.Leave(index, target);
                Queue(target, []);
                return false;
            case FlowControl.Branch:
                Branch(index, instruction.Operand);
                return false;
            case FlowControl.Cond_Branch when instruction.Operand is Instruction[] targets:
                foreach (var one in targets)
                    Branch(index, one);
                return true;
            case FlowControl.Cond_Branch:
                Branch(index, instruction.Operand);
                return true;
            default:
                return instruction.OpCode.Code != Code.Jmp && instruction.OpCode.FlowControl is not (FlowControl.Return or FlowControl.Throw);
        }
    }

    private void EnterTries(int index)
    {
        for (var region = regions.At(index); region is not null && region.IsTryAt(index); region = region.Parent)
        {
            _stack.RequireEmpty("at the start of a try");
            foreach (var handler in region.Handlers)
                Queue(handler.Start, handler.Kind is RegionKind.Catch or RegionKind.Filter ? [StackKind.Object] : []);
        }
    }

    private void Branch(int from, object? operand)
    {
        var target = map.Target(map[from], operand);
        _flow.Go(from, target);
        Queue(target, _stack.Save());
    }

    private void Queue(int index, StackKind[] slots)
    {
        if (Meet(index, slots))
            _pending.Push(index);
    }

    // True when the state at the index has changed.
    private bool Meet(int index, StackKind[] slots)
    {
        if (_known[index] is not { } known)
        {
            _known[index] = slots;
            return true;
        }

        if (known.Length != slots.Length)
            throw FaultAtJoin(BodyRule.DepthAtJoin, index, slots.Length + " values", known.Length.ToString(CultureInfo.InvariantCulture));

        return Widen(index, known, slots);
    }

    private bool Widen(int index, StackKind[] known, StackKind[] slots)
    {
        StackKind[]? wider = null;
        for (var slot = 0; slot < known.Length; slot++)
        {
            if ((slots[slot] | known[slot]) == known[slot])
                continue;

            if (!Kinds.GoTogether(slots[slot], known[slot]))
                throw FaultAtJoin(BodyRule.KindAtJoin, index, slots[slot].ToString(), known[slot].ToString());

            wider ??= [.. known];
            wider[slot] |= slots[slot];
        }

        if (wider is null)
            return false;

        _known[index] = wider;
        return true;
    }

    private BodyErrorException FaultAtJoin(BodyRule rule, int index, string one, string other) =>
        _stack.Error(rule, $"The stack at IL_{map[index].Offset:x4} has {one} on this path and {other} on another.");
}
