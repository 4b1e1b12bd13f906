using Mono.Cecil;

namespace AutoSpan.Fody.Metadata;

/// <summary>Finds the definitions of types and their members.</summary>
internal static class Definitions
{
    /// <summary>The definition; null where the assembly that has it is not among the references of the build.</summary>
    public static TypeDefinition? Find(TypeReference type)
    {
        try
        {
            return type is GenericParameter or ArrayType or PointerType or FunctionPointerType ? null : type.Resolve();
        }
        catch (AssemblyResolutionException)
        {
            return null;
        }
    }

    /// <summary>The definition of a method; null where it cannot be found.</summary>
    public static MethodDefinition? Find(MethodReference method)
    {
        try
        {
            return method.Resolve();
        }
        catch (AssemblyResolutionException)
        {
            return null;
        }
    }

    /// <summary>The definition of a field; null where it cannot be found.</summary>
    public static FieldDefinition? Find(FieldReference field)
    {
        try
        {
            return field.Resolve();
        }
        catch (AssemblyResolutionException)
        {
            return null;
        }
    }

    /// <summary>True for structs and enums, which have no null. For a type that cannot be found, the signature tells.</summary>
    public static bool IsValueType(TypeReference type) =>
        type is not (GenericParameter or ArrayType) && (Find(type)?.IsValueType ?? type.IsValueType);
}
