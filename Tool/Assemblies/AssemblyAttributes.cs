using System.Reflection.Metadata;

namespace AutoSpan.Tool.Assemblies;

/// <summary>Attributes of an assembly, by the name of their type.</summary>
internal static class AssemblyAttributes
{
    public static bool Has(MetadataReader metadata, string type) => Find(metadata, type) is not null;

    /// <summary>The first argument of an attribute, which is a text; null without the attribute.</summary>
    public static string? Text(MetadataReader metadata, string type)
    {
        if (Find(metadata, type) is not { } attribute)
            return null;

        var value = metadata.GetBlobReader(attribute.Value);
        // The prolog: ECMA-335 II.23.3.
        return value.Length > 2 && value.ReadUInt16() == 1 ? value.ReadSerializedString() : null;
    }

    private static CustomAttribute? Find(MetadataReader metadata, string type)
    {
        foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (TypeName(metadata, attribute.Constructor) is { } name && metadata.StringComparer.Equals(name, type))
                return attribute;
        }

        return null;
    }

    private static StringHandle? TypeName(MetadataReader metadata, EntityHandle constructor)
    {
        if (constructor.Kind == HandleKind.MethodDefinition)
            return metadata.GetTypeDefinition(metadata.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType()).Name;

        var parent = metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent;
        return parent.Kind switch
        {
            HandleKind.TypeReference => metadata.GetTypeReference((TypeReferenceHandle)parent).Name,
            HandleKind.TypeDefinition => metadata.GetTypeDefinition((TypeDefinitionHandle)parent).Name,
            _ => null
        };
    }
}
