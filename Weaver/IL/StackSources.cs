using System.Collections.Generic;
using System.Linq;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.IL;

/// <summary>Tells which instruction put each operand of another on the evaluation stack. Where two ways meet, the operand is that of the first.</summary>
internal sealed class StackSources
{
    private readonly Dictionary<Instruction, Instruction?[]> _operands = [];
    private readonly Dictionary<Instruction, Instruction?[]> _atTargets = [];
    private readonly MethodBody _body;

    private StackSources(MethodBody body) => _body = body;

    public static StackSources Of(MethodBody body)
    {
        var sources = new StackSources(body);
        sources.Run();
        return sources;
    }

    /// <summary>The sources of what an instruction takes, from the bottom: of a call those of its arguments. A copy has the source of the original.</summary>
    public IReadOnlyList<Instruction?> OperandsOf(Instruction instruction) => _operands.TryGetValue(instruction, out var operands) ? operands : [];

    private void Run()
    {
        foreach (var handler in _body.ExceptionHandlers.Where(handler => handler.HandlerType is ExceptionHandlerType.Catch or ExceptionHandlerType.Filter))
        {
            _atTargets[handler.HandlerStart] = [null];
            if (handler.FilterStart is not null)
                _atTargets[handler.FilterStart] = [null];
        }

        List<Instruction?> stack = [];
        var isReached = true;
        foreach (var instruction in _body.Instructions)
        {
            if (!isReached)
                stack = _atTargets.TryGetValue(instruction, out var saved) ? [.. saved] : [];

            Step(instruction, stack);
            isReached = instruction.OpCode.FlowControl is not (FlowControl.Branch or FlowControl.Return or FlowControl.Throw);
        }
    }

    private void Step(Instruction instruction, List<Instruction?> stack)
    {
        var operands = Pop(stack, instruction.OpCode.Code == Code.Ret ? stack.Count : StackEffect.Pops(instruction, stack.Count));
        _operands[instruction] = operands;
        for (var pushed = StackEffect.Pushes(instruction); pushed > 0; pushed--)
            stack.Add(instruction.OpCode.Code == Code.Dup ? operands[0] : instruction);

        foreach (var target in Targets(instruction).Where(target => !_atTargets.ContainsKey(target)))
            _atTargets.Add(target, [.. stack]);
    }

    private static Instruction?[] Pop(List<Instruction?> stack, int count)
    {
        var operands = new Instruction?[count];
        for (var index = count - 1; index >= 0 && stack.Count > 0; index--)
        {
            operands[index] = stack[stack.Count - 1];
            stack.RemoveAt(stack.Count - 1);
        }

        return operands;
    }

    private static Instruction[] Targets(Instruction instruction) => instruction.Operand switch
    {
        Instruction target => [target],
        Instruction[] targets => targets,
        _ => []
    };
}
