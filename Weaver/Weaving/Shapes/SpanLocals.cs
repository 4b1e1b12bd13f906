using System.Collections.Generic;
using AutoSpan.Fody.IL;
using AutoSpan.Fody.Weaving.Emitters;
using AutoSpan.Fody.Weaving.References;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Weaving.Shapes;

/// <summary>The locals that weaving adds to a body. Each is created on first use.</summary>
internal sealed class SpanLocals
{
    private readonly BodyEditor _editor;
    private readonly RuntimeReferences _references;
    private VariableDefinition? _span;
    private readonly List<VariableDefinition> _before = [];
    private VariableDefinition? _failure;

    /// <param name="editor">The body.</param>
    /// <param name="references">The types of the locals.</param>
    /// <param name="returns">What the body leaves on the stack when it returns.</param>
    public SpanLocals(BodyEditor editor, RuntimeReferences references, TypeReference returns)
    {
        _editor = editor;
        _references = references;
        var type = WithoutModifiers(returns);
        Result = type.MetadataType == MetadataType.Void ? null : editor.AddLocal(type);
    }

    public SpanSlot Span => new SpanSlot.Local(SpanVariable);

    public VariableDefinition Failure => _failure ??= _editor.AddLocal(_references.Failure);

    private VariableDefinition SpanVariable => _span ??= _editor.AddLocal(_references.Activity);

    /// <summary>The failure when a <c>finally</c> block began. Blocks of the same depth share a local: only one of them runs at a time.</summary>
    /// <param name="depth">How many such blocks enclose it.</param>
    public VariableDefinition Before(int depth)
    {
        while (_before.Count <= depth)
            _before.Add(_editor.AddLocal(_references.Failure));

        return _before[depth];
    }

    /// <summary>What the method returns; null when it returns nothing.</summary>
    public VariableDefinition? Result { get; }

    /// <summary>Sets the failure to null at the start, if it is in use. The span is always assigned there.</summary>
    public CodeBlock Clear() => _failure is null ? new CodeBlock() : _editor.Clear(_failure);

    /// <summary><c>return result;</c></summary>
    public CodeBlock Return() => Result is null ? new CodeBlock().Return() : new CodeBlock().Load(Result).Return();

    // 'init' accessors return void modreq(IsExternalInit), 'ref readonly' returns have modreq(InAttribute).
    private static TypeReference WithoutModifiers(TypeReference type)
    {
        while (type is IModifierType modified)
            type = modified.ElementType;

        return type;
    }
}
