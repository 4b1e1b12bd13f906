using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.IL;

/// <summary>The original body of a method, to restore when weaving it fails.</summary>
internal sealed class BodySnapshot
{
    private readonly MethodDefinition _method;
    private readonly SavedInstruction[] _instructions;
    private readonly SavedHandler[] _handlers;
    private readonly SequencePoint[] _points;
    private readonly List<SavedScope> _scopes = [];
    private readonly FieldDefinition[] _fields;
    private readonly int _variables;
    private readonly bool _initLocals;

    public BodySnapshot(MethodDefinition method)
    {
        _method = method;
        _instructions = [.. method.Body.Instructions.Select(instruction => new SavedInstruction(instruction))];
        _handlers = [.. method.Body.ExceptionHandlers.Select(handler => new SavedHandler(handler))];
        _points = [.. method.DebugInformation.SequencePoints];
        Save(method.DebugInformation.Scope);
        _fields = [.. method.DeclaringType.Fields];
        _variables = method.Body.Variables.Count;
        _initLocals = method.Body.InitLocals;
    }

    public void Restore()
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

        while (body.Variables.Count > _variables)
            body.Variables.RemoveAt(body.Variables.Count - 1);

        body.InitLocals = _initLocals;
        foreach (var field in _method.DeclaringType.Fields.Except(_fields).ToArray())
            _method.DeclaringType.Fields.Remove(field);
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

    private sealed class SavedInstruction(Instruction instruction)
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
