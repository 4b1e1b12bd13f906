using System.Collections.Generic;
using AutoSpan.Fody.Metadata;
using Mono.Cecil;

namespace AutoSpan.Fody.Planning.Values;

/// <summary>Tells which types have a tag value, and which one: OpenTelemetry's attribute types, and what has an obvious text.</summary>
internal static class ValueKinds
{
    // GenericParameterAttributes.AllowByRefLike of .NET 9 and later, which Cecil has no name for.
    private const GenericParameterAttributes AllowsByRefLike = (GenericParameterAttributes)0x20;

    private static readonly HashSet<string> s_formatted =
    [
        "System.Char", "System.Decimal", "System.Guid", "System.DateTime", "System.DateTimeOffset", "System.TimeSpan", "System.DateOnly", "System.TimeOnly",
        "System.Version", "System.Half", "System.Int128", "System.UInt128", "System.Numerics.BigInteger"
    ];

    /// <summary>The kind of a type; null where it has no tag value, <c>Nullable</c> included.</summary>
    public static ValueKind? Of(TypeReference type) => type switch
    {
        ArrayType { IsVector: true } array => IsElement(array.ElementType) ? ValueKind.Array : null,
        GenericParameter parameter => AllowsRefStruct(parameter) ? null : ValueKind.Any,
        _ when type.MetadataType is MetadataType.Char => ValueKind.Formatted,
        _ => OfPrimitive(type.MetadataType) ?? OfNamed(type)
    };

    /// <summary>True where a ref struct may stand for a type parameter.</summary>
    public static bool AllowsRefStruct(GenericParameter parameter) => (parameter.Attributes & AllowsByRefLike) != 0;

    private static ValueKind? OfPrimitive(MetadataType type) => type switch
    {
        MetadataType.String => ValueKind.Text,
        MetadataType.Boolean => ValueKind.Boolean,
        MetadataType.SByte or MetadataType.Byte or MetadataType.Int16 or MetadataType.UInt16 or MetadataType.Int32 => ValueKind.Integer,
        MetadataType.UInt32 or MetadataType.Int64 or MetadataType.IntPtr => ValueKind.LongInteger,
        MetadataType.UInt64 or MetadataType.UIntPtr => ValueKind.UnsignedLongInteger,
        MetadataType.Single or MetadataType.Double => ValueKind.Real,
        MetadataType.Object => ValueKind.Any,
        _ => null
    };

    private static ValueKind? OfNamed(TypeReference type)
    {
        if (type is TypeSpecification)
            return null;

        // The library knows how to leave out the password in one.
        if (type.FullName == "System.Uri")
            return ValueKind.Any;

        if (s_formatted.Contains(type.FullName))
            return ValueKind.Formatted;

        return Definitions.Find(type)?.IsEnum == true ? ValueKind.Enumeration : null;
    }

    // An array of bytes is rather a document than a list of numbers.
    private static bool IsElement(TypeReference type) =>
        type.MetadataType != MetadataType.Byte
        && OfPrimitive(type.MetadataType) is ValueKind.Text or ValueKind.Boolean or ValueKind.Integer or ValueKind.LongInteger or ValueKind.Real
        && type.MetadataType != MetadataType.IntPtr;
}
