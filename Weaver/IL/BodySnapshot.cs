using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.IL;

/// <summary>The body of a method as it is now, to restore it later.</summary>
internal sealed class BodySnapshot
{
    private readonly MethodDefinition _method;
    private readonly SavedInstruction[] _instructions;
    private readonly SavedHandler[] _handlers;
    private readonly SequencePoint[] _points;
    private readonly List<SavedScope> _scopes = [];
    private readonly VariableDefinition[] _variables;
    private readonly int _fields;
    private readonly bool _initLocals;

    public BodySnapshot(MethodDefinition method)
    {
        _method = method;
        var body = method.Body;
        _instructions = new SavedInstruction[body.Instructions.Count];
        for (var index = 0; index < _instructions.Length; index++)
            _instructions[index] = new SavedInstruction(body.Instructions[index]);

        _handlers = body.HasExceptionHandlers ? [.. body.ExceptionHandlers.Select(handler => new SavedHandler(handler))] : [];
        _points = [.. method.DebugInformation.SequencePoints];
        Save(method.DebugInformation.Scope);
        _variables = body.HasVariables ? [.. body.Variables] : [];
        _initLocals = body.InitLocals;
        _fields = method.DeclaringType.Fields.Count;
    }

    public MethodDefinition Method => _method;

    /// <summary>Restores the body, and removes the fields that its type was given meanwhile.</summary>
    public void Restore()
    {
        RestoreBody();
        // New fields come behind the others.
        while (_method.DeclaringType.Fields.Count > _fields)
            _method.DeclaringType.Fields.RemoveAt(_method.DeclaringType.Fields.Count - 1);
    }

    /// <summary>Restores the body alone.</summary>
    public void RestoreBody()
    {
        var body = _method.Body;
        Replace(body.Instructions, _instructions.Select(saved => saved.Restore()));
        // Cecil links neighbours when instructions are added. The first and the last would keep their old links.
        body.Instructions[0].Previous = null;
        body.Instructions[body.Instructions.Count - 1].Next = null;
        Replace(body.ExceptionHandlers, _handlers.Select(saved => saved.Restore()));
        Replace(_method.DebugInformation.SequencePoints, _points);
        foreach (var scope in _scopes)
            scope.Restore();

        if (body.Variables.Count != _variables.Length)
            Replace(body.Variables, _variables);

        body.InitLocals = _initLocals;
    }

    private void Save(ScopeDebugInformation? scope)
    {
        if (scope is null)
            return;

        _scopes.Add(new SavedScope(scope));
        foreach (var inner in scope.Scopes)
            Save(inner);
    }

    private static void Replace<T>(IList<T> list, IEnumerable<T> content)
    {
        T[] items = [.. content];
        list.Clear();
        foreach (var item in items)
            list.Add(item);
    }

    private sealed class SavedScope(ScopeDebugInformation scope)
    {
        private readonly InstructionOffset _start = scope.Start;

        public void Restore() => scope.Start = _start;
    }

    private readonly struct SavedInstruction(Instruction instruction)
    {
        private readonly int _offset = instruction.Offset;
        private readonly OpCode _opCode = instruction.OpCode;
        private readonly object? _operand = instruction.Operand is Instruction[] targets ? targets.ToArray() : instruction.Operand;

        public Instruction Restore()
        {
            instruction.Offset = _offset;
            instruction.OpCode = _opCode;
            instruction.Operand = _operand;
            return instruction;
        }
    }

    private sealed class SavedHandler(ExceptionHandler handler)
    {
        private readonly Instruction? _tryStart = handler.TryStart;
        private readonly Instruction? _tryEnd = handler.TryEnd;
        private readonly Instruction? _filterStart = handler.FilterStart;
        private readonly Instruction? _handlerStart = handler.HandlerStart;
        private readonly Instruction? _handlerEnd = handler.HandlerEnd;

        public ExceptionHandler Restore()
        {
            handler.TryStart = _tryStart;
            handler.TryEnd = _tryEnd;
            handler.FilterStart = _filterStart;
            handler.HandlerStart = _handlerStart;
            handler.HandlerEnd = _handlerEnd;
            return handler;
        }
    }
}
