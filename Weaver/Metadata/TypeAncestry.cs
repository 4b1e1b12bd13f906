using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace AutoSpan.Fody.Metadata;

/// <summary>A type with its base types and interfaces, nearest first, each as seen from the type.</summary>
internal static class TypeAncestry
{
    public static IEnumerable<TypeReference> Of(TypeReference type)
    {
        var seen = new HashSet<string>();
        return Walk(type).Where(ancestor => seen.Add(ancestor.FullName));
    }

    private static IEnumerable<TypeReference> Walk(TypeReference type)
    {
        if (type is GenericParameter parameter)
            return parameter.Constraints.SelectMany(constraint => Walk(TypeSubstitution.Replace(constraint.ConstraintType, argument => argument)));

        if (Definitions.Find(type) is not { } definition)
            return [type];

        IEnumerable<TypeReference> ancestors = [type];
        if (definition.BaseType is { } parent)
            ancestors = ancestors.Concat(Walk(TypeSubstitution.SeenFrom(parent, type)));

        return ancestors.Concat(definition.Interfaces.SelectMany(one => Walk(TypeSubstitution.SeenFrom(one.InterfaceType, type))));
    }
}
