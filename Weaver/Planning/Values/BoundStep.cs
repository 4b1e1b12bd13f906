using Mono.Cecil;

namespace AutoSpan.Fody.Planning.Values;

/// <summary>One step of a path whose names are understood.</summary>
/// <param name="Type">The type of the value that it leads to, as the woven body sees it.</param>
internal abstract record BoundStep(TypeReference Type)
{
    /// <summary>True when it can run code that throws.</summary>
    public virtual bool CanThrow => false;

    /// <summary>A field.</summary>
    /// <param name="Definition">The field.</param>
    /// <param name="Owner">The type that declares it, as the woven body sees it.</param>
    /// <param name="Type">Its type.</param>
    internal sealed record Field(FieldDefinition Definition, TypeReference Owner, TypeReference Type) : BoundStep(Type);

    /// <summary>A property that can be read.</summary>
    /// <param name="Definition">Its getter.</param>
    /// <param name="Owner">The type that declares it, as the woven body sees it.</param>
    /// <param name="Type">Its type.</param>
    internal sealed record Getter(MethodDefinition Definition, TypeReference Owner, TypeReference Type) : BoundStep(Type)
    {
        public override bool CanThrow => true;
    }

    /// <summary>The length of an array.</summary>
    internal sealed record Length(TypeReference Type) : BoundStep(Type);

    /// <summary>The value of a <c>Nullable&lt;T&gt;</c>: where it has none, the path ends.</summary>
    internal sealed record Unwrap(TypeReference Type) : BoundStep(Type);

    /// <summary>An entry of a dictionary: where it has none, the path ends.</summary>
    /// <param name="Key">The key.</param>
    /// <param name="IsReadOnly">True where the dictionary is known as an <c>IReadOnlyDictionary</c> only.</param>
    /// <param name="Type">The type of the values.</param>
    internal sealed record Entry(string Key, bool IsReadOnly, TypeReference Type) : BoundStep(Type)
    {
        public override bool CanThrow => true;
    }
}
