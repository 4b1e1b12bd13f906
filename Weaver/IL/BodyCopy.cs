using System;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.IL;

/// <summary>
/// Copies a body without protected regions, as it was read, into another method with the same parameters: its code, its locals, and what debuggers need.
/// </summary>
internal sealed class BodyCopy
{
    private readonly MethodDefinition _from;
    private readonly MethodDefinition _to;

    private BodyCopy(MethodDefinition from, MethodDefinition to)
    {
        _from = from;
        _to = to;
    }

    /// <param name="from">The method that has the body.</param>
    /// <param name="to">The method that is given the copy. It has no body yet.</param>
    public static void Into(MethodDefinition from, MethodDefinition to)
    {
        var copy = new BodyCopy(from, to);
        copy.CopyCode();
        copy.CopyDebugInformation();
    }

    private void CopyCode()
    {
        var body = _to.Body;
        body.InitLocals = _from.Body.InitLocals;
        body.MaxStackSize = _from.Body.MaxStackSize;
        foreach (var local in _from.Body.Variables)
            body.Variables.Add(new VariableDefinition(local.VariableType));

        foreach (var instruction in _from.Body.Instructions)
        {
            var copied = Instruction.Create(OpCodes.Nop);
            copied.OpCode = instruction.OpCode;
            copied.Offset = instruction.Offset;
            body.Instructions.Add(copied);
        }

        for (var index = 0; index < body.Instructions.Count; index++)
            body.Instructions[index].Operand = Map(_from.Body.Instructions[index].Operand);
    }

    private object? Map(object? operand) => operand switch
    {
        Instruction target => CopyOf(target),
        Instruction[] targets => targets.Select(CopyOf).ToArray(),
        VariableDefinition local => _to.Body.Variables[local.Index],
        ParameterDefinition { Index: < 0 } => _to.Body.ThisParameter,
        ParameterDefinition parameter => _to.Parameters[parameter.Index],
        _ => operand
    };

    // Such bodies are short, and few have branches.
    private Instruction CopyOf(Instruction instruction) => _to.Body.Instructions[_from.Body.Instructions.IndexOf(instruction)];

    private void CopyDebugInformation()
    {
        var from = _from.DebugInformation;
        var to = _to.DebugInformation;
        foreach (var point in from.SequencePoints)
        {
            to.SequencePoints.Add(new SequencePoint(At(point.Offset), point.Document)
            {
                StartLine = point.StartLine,
                StartColumn = point.StartColumn,
                EndLine = point.EndLine,
                EndColumn = point.EndColumn
            });
        }

        if (from.Scope is not null)
            to.Scope = Copy(from.Scope);
    }

    private ScopeDebugInformation Copy(ScopeDebugInformation scope)
    {
        var copy = new ScopeDebugInformation(At(scope.Start.Offset), End(scope.End)) { Import = scope.Import };
        foreach (var variable in scope.Variables)
        {
            var copied = new VariableDebugInformation(_to.Body.Variables[variable.Index], variable.Name) { Attributes = variable.Attributes };
            // The names of the elements of tuples, and what is dynamic.
            foreach (var custom in variable.CustomDebugInformations)
                copied.CustomDebugInformations.Add(custom);

            copy.Variables.Add(copied);
        }

        foreach (var constant in scope.Constants)
            copy.Constants.Add(constant);

        foreach (var inner in scope.Scopes)
            copy.Scopes.Add(Copy(inner));

        return copy;
    }

    // The end of the method is no instruction.
    private Instruction? End(InstructionOffset end) =>
        end.IsEndOfMethod ? null : _to.Body.Instructions.FirstOrDefault(instruction => instruction.Offset >= end.Offset);

    private Instruction At(int offset) => _to.Body.Instructions.FirstOrDefault(instruction => instruction.Offset == offset)
        ?? throw new InvalidOperationException($"{_from.FullName} has no instruction at the offset {offset} of its debug information.");
}
