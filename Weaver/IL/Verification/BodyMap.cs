using System.Collections.Generic;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.IL.Verification;

/// <summary>The instructions of a body by index, and the indexes at which control flow can merge.</summary>
internal sealed class BodyMap
{
    private readonly IList<Instruction> _instructions;
    private readonly Dictionary<Instruction, int>? _indexes;
    private readonly bool[] _joins;

    public BodyMap(MethodBody body)
    {
        _instructions = body.Instructions;
        _joins = new bool[_instructions.Count];
        if (!OffsetsIncrease())
        {
            _indexes = new Dictionary<Instruction, int>(_instructions.Count);
            for (var index = 0; index < _instructions.Count; index++)
                _indexes[_instructions[index]] = index;
        }

        for (var index = 0; index < _instructions.Count; index++)
            MarkTargets(_instructions[index]);
    }

    public int Count => _instructions.Count;

    public Instruction this[int index] => _instructions[index];

    public bool IsJoin(int index) => _joins[index];

    /// <summary>The index of a branch target.</summary>
    public int Target(Instruction branch, object? target) => target is Instruction instruction && IndexOf(instruction) is var index and >= 0
        ? index
        : throw new BodyErrorException(BodyRule.TargetExists, branch, "The branch target is not an instruction of this method.");

    /// <summary>The index at which a region begins.</summary>
    public int Start(Instruction? boundary)
    {
        var index = Boundary(boundary);
        _joins[index] = true;
        return index;
    }

    /// <summary>The index before which a region ends. Without an instruction, it ends with the body.</summary>
    public int End(Instruction? boundary) => boundary is null ? Count : Boundary(boundary);

    private int Boundary(Instruction? boundary) => boundary is not null && IndexOf(boundary) is var index and >= 0
        ? index
        : throw new BodyErrorException(BodyRule.RegionBoundary, boundary, "An exception region begins or ends at an instruction that is not in this method.");

    private bool OffsetsIncrease()
    {
        for (var index = 1; index < _instructions.Count; index++)
        {
            if (_instructions[index].Offset <= _instructions[index - 1].Offset)
                return false;
        }

        return true;
    }

    private int IndexOf(Instruction instruction)
    {
        if (_indexes is not null)
            return _indexes.TryGetValue(instruction, out var index) ? index : -1;

        var (low, high) = (0, _instructions.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_instructions[middle].Offset < instruction.Offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low < _instructions.Count && _instructions[low] == instruction ? low : -1;
    }

    private void MarkTargets(Instruction instruction)
    {
        switch (instruction.OpCode.OperandType)
        {
            case OperandType.InlineBrTarget or OperandType.ShortInlineBrTarget:
                _joins[Target(instruction, instruction.Operand)] = true;
                break;
            case OperandType.InlineSwitch:
                foreach (var target in (Instruction[])instruction.Operand)
                    _joins[Target(instruction, target)] = true;
                break;
        }
    }
}
