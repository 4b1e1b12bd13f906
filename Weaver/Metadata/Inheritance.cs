using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace AutoSpan.Fody.Metadata;

/// <summary>The base types and interfaces of a type, as far as they can be resolved.</summary>
internal static class Inheritance
{
    public static IReadOnlyList<string> Of(TypeDefinition type)
    {
        var names = new HashSet<string>();
        Collect(type, names);
        return [.. names];
    }

    private static void Collect(TypeDefinition type, HashSet<string> names)
    {
        var parents = type.Interfaces.Select(implementation => implementation.InterfaceType);
        if (type.BaseType is not null)
            parents = parents.Append(type.BaseType);

        foreach (var parent in parents)
        {
            if (names.Add(TypeSpelling.FullName(parent)) && Resolve(parent) is { } definition)
                Collect(definition, names);
        }
    }

    // A type whose assembly is not referenced is matched by its own name; its base types are unknown.
    private static TypeDefinition? Resolve(TypeReference type)
    {
        try
        {
            return type.Resolve();
        }
        catch (AssemblyResolutionException)
        {
            return null;
        }
    }
}
