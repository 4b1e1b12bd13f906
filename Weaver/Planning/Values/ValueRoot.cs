using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Rules.Expressions;
using Mono.Cecil;

namespace AutoSpan.Fody.Planning.Values;

/// <summary>Where a value path begins, in the body that is woven.</summary>
/// <param name="Name">Its name in expressions.</param>
/// <param name="Type">Its type as that body sees it, without <c>ref</c>.</param>
internal abstract record ValueRoot(string Name, TypeReference Type)
{
    /// <summary>The name without what tells a parameter of that name from <c>this</c> and <c>return</c>.</summary>
    public string PlainName => Name.TrimStart('@');

    /// <summary>True for what is there only when the method returns.</summary>
    public virtual bool IsOfReturn => false;

    /// <summary>
    /// True for what the body has an address of only. Who reads the value must be ready for a fault: the address may lead nowhere, as that of
    /// <c>Unsafe.NullRef</c> does.
    /// </summary>
    public virtual bool IsByReference => false;

    /// <summary>An argument of the method itself.</summary>
    internal sealed record Argument(ParameterDefinition Parameter, TypeReference Type) : ValueRoot(ValuePath.RootOf(Parameter.Name), Type)
    {
        public override bool IsOfReturn => Parameter is { IsOut: true, IsIn: false, ParameterType.IsByReference: true };

        public override bool IsByReference => TypeSubstitution.IsByReference(Parameter.ParameterType);
    }

    /// <summary>The object, or a copy of the struct, whose method it is.</summary>
    internal sealed record This(string Name, TypeReference Type) : ValueRoot(Name, Type)
    {
        public override bool IsByReference => Type.IsValueType;
    }

    /// <summary>A field of the state machine that has been there before.</summary>
    internal sealed record Hoisted(string Name, FieldDefinition Field) : ValueRoot(Name, Field.FieldType);

    /// <summary>An argument that the body does not use, so that the state machine does not have it: its kick-off is to store it there.</summary>
    /// <param name="Name">Its name in expressions.</param>
    /// <param name="Parameter">The parameter of the kick-off; null for <c>this</c>.</param>
    /// <param name="Type">Its type as the state machine sees it.</param>
    internal sealed record Unused(string Name, ParameterDefinition? Parameter, TypeReference Type) : ValueRoot(Name, Type);

    /// <summary>What the method returns; of an asynchronous one what its task holds.</summary>
    /// <param name="Name">Its name in expressions.</param>
    /// <param name="Declared">Its type.</param>
    internal sealed record Result(string Name, TypeReference Declared) : ValueRoot(Name, TypeSubstitution.Dereference(Declared))
    {
        public override bool IsByReference => TypeSubstitution.IsByReference(Declared);

        public override bool IsOfReturn => true;
    }
}
