using System;
using System.Linq;
using Mono.Cecil;

namespace AutoSpan.Fody.Metadata;

/// <summary>Replaces type parameters in types.</summary>
internal static class TypeSubstitution
{
    /// <summary>The type with every type parameter replaced.</summary>
    /// <param name="type">A type.</param>
    /// <param name="replace">What stands for a type parameter.</param>
    public static TypeReference Replace(TypeReference type, Func<GenericParameter, TypeReference> replace) => type switch
    {
        GenericParameter parameter => replace(parameter),
        GenericInstanceType instance => Instance(instance.ElementType, [.. instance.GenericArguments.Select(argument => Replace(argument, replace))]),
        ArrayType { IsVector: true } array => new ArrayType(Replace(array.ElementType, replace)),
        ArrayType array => new ArrayType(Replace(array.ElementType, replace), array.Rank),
        ByReferenceType byReference => new ByReferenceType(Replace(byReference.ElementType, replace)),
        PointerType pointer => new PointerType(Replace(pointer.ElementType, replace)),
        RequiredModifierType modified => Replace(modified.ElementType, replace),
        OptionalModifierType modified => Replace(modified.ElementType, replace),
        _ => type
    };

    /// <summary>
    /// A type as it is written in a definition, seen from one of its instances: <c>T</c> of <c>List&lt;T&gt;</c> from <c>List&lt;Order&gt;</c>.
    /// </summary>
    public static TypeReference SeenFrom(TypeReference type, TypeReference owner) => owner is GenericInstanceType instance
        ? Replace(type, parameter => parameter.Owner is TypeReference ? instance.GenericArguments[parameter.Position] : parameter)
        : Replace(type, parameter => parameter);

    /// <summary>A type as its own members see it: a generic one over its own parameters.</summary>
    public static TypeReference SelfOf(TypeDefinition type) =>
        type.HasGenericParameters ? Instance(type, [.. type.GenericParameters]) : type;

    /// <summary>The type behind <c>ref</c>, <c>in</c> and modifiers.</summary>
    public static TypeReference Dereference(TypeReference type)
    {
        while (type is IModifierType or ByReferenceType)
            type = ((TypeSpecification)type).ElementType;

        return type;
    }

    /// <summary>True for <c>ref</c>, <c>in</c> and <c>out</c>.</summary>
    public static bool IsByReference(TypeReference type)
    {
        while (type is IModifierType modified)
            type = modified.ElementType;

        return type.IsByReference;
    }

    private static GenericInstanceType Instance(TypeReference element, params TypeReference[] arguments)
    {
        var instance = new GenericInstanceType(element);
        foreach (var argument in arguments)
            instance.GenericArguments.Add(argument);

        return instance;
    }
}
