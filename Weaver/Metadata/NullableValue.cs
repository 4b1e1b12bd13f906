using Mono.Cecil;

namespace AutoSpan.Fody.Metadata;

/// <summary>Recognises <c>Nullable&lt;T&gt;</c>.</summary>
internal static class NullableValue
{
    /// <summary>The <c>T</c> of a <c>Nullable&lt;T&gt;</c>; null for other types.</summary>
    public static TypeReference? Of(TypeReference type) =>
        type is GenericInstanceType { ElementType: { Namespace: "System", Name: "Nullable`1" }, GenericArguments: [var inner] } ? inner : null;
}
