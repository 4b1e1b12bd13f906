using System;
using System.Linq;
using Mono.Cecil;

namespace AutoSpan.Fody.Metadata;

/// <summary>Tells which members the code of a type can access. The same rules apply to woven code.</summary>
/// <param name="place">The type.</param>
internal sealed class Accessibility(TypeDefinition place)
{
    private const string FriendAttribute = "System.Runtime.CompilerServices.InternalsVisibleToAttribute";

    /// <summary>True when a field of a value can be read.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The type that the value is known by.</param>
    public bool Sees(FieldDefinition field, TypeReference value) =>
        Sees(field.DeclaringType) && Sees(field.DeclaringType, (MethodAttributes)(field.Attributes & FieldAttributes.FieldAccessMask), value);

    /// <summary>True when a method of a value can be called.</summary>
    /// <param name="method">The method.</param>
    /// <param name="value">The type that the value is known by.</param>
    public bool Sees(MethodDefinition method, TypeReference value) =>
        Sees(method.DeclaringType) && Sees(method.DeclaringType, method.Attributes & MethodAttributes.MemberAccessMask, value);

    private bool Sees(TypeDefinition type) => type.DeclaringType is { } around
        ? Sees(around) && Sees(around, OfNested(type), null)
        : type.IsPublic || IsFriend(type);

    // The words for access are the same numbers for fields and methods.
    private bool Sees(TypeDefinition owner, MethodAttributes access, TypeReference? value) => access switch
    {
        MethodAttributes.Public => true,
        MethodAttributes.Assembly => IsFriend(owner),
        MethodAttributes.Family => IsHeir(owner, value),
        MethodAttributes.FamORAssem => IsFriend(owner) || IsHeir(owner, value),
        MethodAttributes.FamANDAssem => IsFriend(owner) && IsHeir(owner, value),
        _ => IsOrIsAround(type => type == owner)
    };

    private static MethodAttributes OfNested(TypeDefinition type) => (type.Attributes & TypeAttributes.VisibilityMask) switch
    {
        TypeAttributes.NestedPublic => MethodAttributes.Public,
        TypeAttributes.NestedAssembly => MethodAttributes.Assembly,
        TypeAttributes.NestedFamily => MethodAttributes.Family,
        TypeAttributes.NestedFamORAssem => MethodAttributes.FamORAssem,
        TypeAttributes.NestedFamANDAssem => MethodAttributes.FamANDAssem,
        _ => MethodAttributes.Private
    };

    // A protected member is accessible through the derived class's own type, or a type derived from it, and not through other derived classes.
    private bool IsHeir(TypeDefinition owner, TypeReference? value) =>
        IsOrIsAround(type => Derives(type, owner) && (value is null || Derives(value, type)));

    private static bool Derives(TypeReference type, TypeDefinition owner) => TypeAncestry.Of(type).Any(ancestor => Definitions.Find(ancestor) == owner);

    private bool IsOrIsAround(Func<TypeDefinition, bool> isMeant)
    {
        for (var type = place; type is not null; type = type.DeclaringType)
        {
            if (isMeant(type))
                return true;
        }

        return false;
    }

    private bool IsFriend(TypeDefinition owner) => place.Module == owner.Module || owner.Module.Assembly.CustomAttributes.Any(attribute =>
        attribute.AttributeType.FullName == FriendAttribute
        && attribute.ConstructorArguments[0].Value is string name
        && name.Split(',')[0].Trim().Equals(place.Module.Assembly.Name.Name, StringComparison.OrdinalIgnoreCase));
}
