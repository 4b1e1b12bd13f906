using AutoSpan.Fody.IL;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Weaving.Emitters;

/// <summary>The variable that holds the span of a method: a local, or a field of its state machine.</summary>
internal abstract class SpanSlot
{
    public abstract CodeBlock Load();

    /// <summary>Loads the address of the variable.</summary>
    public abstract CodeBlock LoadAddress();

    /// <summary>Stores what <paramref name="value"/> leaves on the stack.</summary>
    public abstract CodeBlock Store(CodeBlock value);

    /// <summary><c>if (span != null) { THEN }</c></summary>
    public CodeBlock IfSet(CodeBlock then)
    {
        var end = CodeBlock.NewLabel();
        return Load().GoToIfFalse(end).Append(then).Place(end);
    }

    internal sealed class Local(VariableDefinition variable) : SpanSlot
    {
        public override CodeBlock Load() => new CodeBlock().Load(variable);

        public override CodeBlock LoadAddress() => new CodeBlock().LoadAddress(variable);

        public override CodeBlock Store(CodeBlock value) => new CodeBlock().Append(value).Store(variable);
    }

    internal sealed class Field(FieldReference field) : SpanSlot
    {
        public override CodeBlock Load() => new CodeBlock().This().Load(field);

        public override CodeBlock LoadAddress() => new CodeBlock().This().LoadAddress(field);

        public override CodeBlock Store(CodeBlock value) => new CodeBlock().This().Append(value).Store(field);
    }
}
