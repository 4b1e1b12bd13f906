using System.Linq;
using Mono.Cecil;

namespace AutoSpan.Fody.Planning.Values;

/// <summary>Tells what the code of a type may see, by the rules that hold for woven code too.</summary>
internal static class Visible
{
    /// <param name="place">The type whose code it is.</param>
    /// <param name="receiver">The type of the object whose field it is.</param>
    /// <param name="field">The field.</param>
    public static bool From(TypeDefinition place, TypeReference receiver, FieldDefinition field) =>
        From(place, receiver, field.DeclaringType, (MethodAttributes)(field.Attributes & FieldAttributes.FieldAccessMask));

    /// <param name="place">The type whose code it is.</param>
    /// <param name="receiver">The type of the object whose method it is.</param>
    /// <param name="method">The method.</param>
    public static bool From(TypeDefinition place, TypeReference receiver, MethodDefinition method) =>
        From(place, receiver, method.DeclaringType, method.Attributes & MethodAttributes.MemberAccessMask);

    // The words for access are the same numbers for fields and methods.
    private static bool From(TypeDefinition place, TypeReference receiver, TypeDefinition owner, MethodAttributes access) => access switch
    {
        MethodAttributes.Public => true,
        MethodAttributes.Assembly => place.Module == owner.Module,
        MethodAttributes.Family => IsInherited(place, receiver, owner),
        MethodAttributes.FamORAssem => place.Module == owner.Module || IsInherited(place, receiver, owner),
        MethodAttributes.FamANDAssem => place.Module == owner.Module && IsInherited(place, receiver, owner),
        _ => IsAround(owner, place)
    };

    private static bool IsAround(TypeDefinition owner, TypeDefinition place)
    {
        for (var type = place; type is not null; type = type.DeclaringType)
        {
            if (type == owner)
                return true;
        }

        return false;
    }

    // What is protected is seen in objects of the heir's own type, or of one derived from that: not in any other heir.
    private static bool IsInherited(TypeDefinition place, TypeReference receiver, TypeDefinition owner)
    {
        for (var type = place; type is not null; type = type.DeclaringType)
        {
            if (IsOrDerivesFrom(type, owner) && IsOrDerivesFrom(receiver, type))
                return true;
        }

        return false;
    }

    private static bool IsOrDerivesFrom(TypeReference type, TypeDefinition ancestor) =>
        TypeAncestry.Of(type).Any(candidate => Definitions.Find(candidate) == ancestor);
}
