using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace AutoSpan.Fody.Planning.Values;

/// <summary>Finds the fields and properties of values.</summary>
/// <param name="place">The type whose code is to read them.</param>
internal sealed class Members(TypeDefinition place)
{
    /// <summary>The step to a member; null where the type has none of this name that can be read and seen.</summary>
    public BoundStep? Find(TypeReference type, string name)
    {
        if (type is ArrayType)
            return name == "Length" ? new BoundStep.Length(place.Module.TypeSystem.Int32) : null;

        foreach (var owner in TypeAncestry.Of(type))
        {
            if (Definitions.Find(owner) is not { } definition)
                continue;

            if (definition.Properties.FirstOrDefault(property => property.Name == name && IsReadable(type, property)) is { } found)
                return new BoundStep.Getter(found.GetMethod, owner, TypeSubstitution.SeenFrom(TypeSubstitution.Dereference(found.PropertyType), owner));

            if (definition.Fields.FirstOrDefault(field => field.Name == name && IsReadable(type, field)) is { } field)
                return new BoundStep.Field(field, owner, TypeSubstitution.SeenFrom(TypeSubstitution.Dereference(field.FieldType), owner));
        }

        return null;
    }

    /// <summary>The names that <see cref="Find"/> knows.</summary>
    public IReadOnlyList<string> Names(TypeReference type)
    {
        if (type is ArrayType)
            return ["Length"];

        var definitions = TypeAncestry.Of(type).Select(Definitions.Find).OfType<TypeDefinition>();
        return
        [
            .. definitions.SelectMany(definition => definition.Properties.Where(property => IsReadable(type, property)).Select(property => property.Name)
                .Concat(definition.Fields.Where(field => IsReadable(type, field)).Select(field => field.Name)))
                .Where(name => name[0] != '<')
                .Distinct()
        ];
    }

    // A property that gives a reference would have to be read through it.
    private bool IsReadable(TypeReference receiver, PropertyDefinition property) =>
        property.GetMethod is { IsStatic: false } getter
        && !property.HasParameters
        && !getter.ReturnType.IsByReference
        && Visible.From(place, receiver, getter);

    private bool IsReadable(TypeReference receiver, FieldDefinition field) => !field.IsStatic && Visible.From(place, receiver, field);
}
