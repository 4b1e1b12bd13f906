using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Metadata.StateMachines;
using AutoSpan.Fody.Rules.Expressions;
using Mono.Cecil;

namespace AutoSpan.Fody.Planning.Values;

/// <summary>Finds the fields and properties of values.</summary>
/// <param name="place">The type whose code is to read them.</param>
internal sealed class Members(TypeDefinition place)
{
    private readonly Accessibility _accessibility = new(place);

    /// <summary>The step to a member; null where the type has none of this name that can be read and seen.</summary>
    public BoundStep? Find(TypeReference type, string name)
    {
        if (type is ArrayType array)
            return array.IsVector && name == "Length" ? new BoundStep.Length(place.Module.TypeSystem.Int32) : null;

        foreach (var owner in TypeAncestry.Of(type))
        {
            if (Definitions.Find(owner) is not { } definition)
                continue;

            if (definition.Properties.FirstOrDefault(property => property.Name == name && IsReadable(type, property)) is { } found)
                return new BoundStep.Getter(found.GetMethod, owner, TypeSubstitution.SeenFrom(TypeSubstitution.Dereference(found.PropertyType), owner));

            if (definition.Fields.FirstOrDefault(field => NameOf(field) == name && IsReadable(type, field)) is { } field)
                return new BoundStep.Field(field, owner, TypeSubstitution.SeenFrom(TypeSubstitution.Dereference(field.FieldType), owner));
        }

        return null;
    }

    /// <summary>The names that <see cref="Find"/> knows.</summary>
    public IReadOnlyList<string> Names(TypeReference type)
    {
        if (type is ArrayType array)
            return array.IsVector ? ["Length"] : [];

        var definitions = TypeAncestry.Of(type).Select(Definitions.Find).OfType<TypeDefinition>();
        return
        [
            .. definitions.SelectMany(definition => definition.Properties.Where(property => IsReadable(type, property)).Select(property => property.Name)
                .Concat(definition.Fields.Where(field => IsReadable(type, field)).Select(NameOf)))
                .Where(Identifier.Holds)
                .Distinct()
        ];
    }

    private bool IsReadable(TypeReference receiver, PropertyDefinition property) =>
        property.GetMethod is { IsStatic: false } getter && !property.HasParameters && _accessibility.Sees(getter, receiver);

    private bool IsReadable(TypeReference receiver, FieldDefinition field) => !field.IsStatic && _accessibility.Sees(field, receiver);

    private static string NameOf(FieldDefinition field) => GeneratedName.OfCapturedParameter(field) ?? field.Name;
}
