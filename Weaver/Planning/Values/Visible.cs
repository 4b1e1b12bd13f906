using System.Linq;
using Mono.Cecil;

namespace AutoSpan.Fody.Planning.Values;

/// <summary>Tells what the code of a type may see, by the rules that hold for woven code too.</summary>
internal static class Visible
{
    public static bool From(TypeDefinition place, FieldDefinition field) =>
        From(place, field.DeclaringType, (MethodAttributes)(field.Attributes & FieldAttributes.FieldAccessMask));

    public static bool From(TypeDefinition place, MethodDefinition method) =>
        From(place, method.DeclaringType, method.Attributes & MethodAttributes.MemberAccessMask);

    // The words for access are the same numbers for fields and methods.
    private static bool From(TypeDefinition place, TypeDefinition owner, MethodAttributes access) => access switch
    {
        MethodAttributes.Public => true,
        MethodAttributes.Assembly => place.Module == owner.Module,
        MethodAttributes.Family => IsHeir(place, owner),
        MethodAttributes.FamORAssem => place.Module == owner.Module || IsHeir(place, owner),
        MethodAttributes.FamANDAssem => place.Module == owner.Module && IsHeir(place, owner),
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

    private static bool IsHeir(TypeDefinition place, TypeDefinition owner)
    {
        for (var type = place; type is not null; type = type.DeclaringType)
        {
            if (TypeAncestry.Of(type).Any(ancestor => Definitions.Find(ancestor) == owner))
                return true;
        }

        return false;
    }
}
