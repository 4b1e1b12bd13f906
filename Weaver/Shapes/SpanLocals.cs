using AutoSpan.Fody.Emission;
using AutoSpan.Fody.References;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Shapes;

/// <summary>The locals that a woven body needs.</summary>
internal sealed class SpanLocals
{
    private readonly BodyEditor _editor;
    private readonly VariableDefinition _span;

    /// <param name="editor">The body.</param>
    /// <param name="references">The types of the locals.</param>
    /// <param name="returns">What the body leaves on the stack when it returns.</param>
    public SpanLocals(BodyEditor editor, RuntimeReferences references, TypeReference returns)
    {
        _editor = editor;
        _span = editor.AddLocal(references.Activity);
        Span = new SpanPlace.Local(_span);
        Failure = editor.AddLocal(references.Failure);
        Exception = editor.AddLocal(references.Exception);
        var type = WithoutModifiers(returns);
        Result = type.MetadataType == MetadataType.Void ? null : editor.AddLocal(type);
    }

    public SpanPlace Span { get; }

    public VariableDefinition Failure { get; }

    public VariableDefinition Exception { get; }

    /// <summary>What the method returns; null when it returns nothing.</summary>
    public VariableDefinition? Result { get; }

    /// <summary>Sets the locals to null that must be so at the start.</summary>
    public CodeBlock Clear() => _editor.Clear(_span).Append(_editor.Clear(Failure));

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
