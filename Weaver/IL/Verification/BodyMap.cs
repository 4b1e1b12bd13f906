using System.Collections.Generic;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.IL.Verification;

/// <summary>The instructions of a body by index, and the indexes at which control flow can merge.</summary>
internal sealed class BodyMap
{
    private readonly Instruction[] _instructions;
    private readonly Dictionary<Instruction, int> _indexes;
    private readonly bool[] _joins;

    public BodyMap(MethodBody body)
    {
        _instructions = [.. body.Instructions];
        _joins = new bool[_instructions.Length];
        _indexes = new Dictionary<Instruction, int>(_instructions.Length);
        for (var index = 0; index < _instructions.Length; index++)
            _indexes[_instructions[index]] = index;

        foreach (var instruction in _instructions)
            MarkTargets(instruction);
    }

    public int Count => _instructions.Length;

    public Instruction this[int index] => _instructions[index];

    public bool IsJoin(int index) => _joins[index];

    /// <summary>The index of a branch target.</summary>
    public int Target(Instruction branch, object? target) => target is Instruction instruction && _indexes.TryGetValue(instruction, out var index)
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

    private int Boundary(Instruction? boundary) => boundary is not null && _indexes.TryGetValue(boundary, out var index)
        ? index
        : throw new BodyErrorException(BodyRule.RegionBoundary, boundary, "An exception region begins or ends at an instruction that is not in this method.");

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
