using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Emission;

/// <summary>Where a method keeps its span: a local, or a field of its state machine.</summary>
internal abstract class SpanPlace
{
    public abstract Code Load();

    /// <summary>Stores what <paramref name="value"/> leaves on the stack.</summary>
    public abstract Code Store(Code value);

    internal sealed class Local(VariableDefinition variable) : SpanPlace
    {
        public override Code Load() => new Code().Load(variable);

        public override Code Store(Code value) => new Code().Append(value).Store(variable);
    }

    internal sealed class Field(FieldReference field) : SpanPlace
    {
        public override Code Load() => new Code().This().Load(field);

        public override Code Store(Code value) => new Code().This().Append(value).Store(field);
    }
}
