using System.Linq;
using AutoSpan.Fody.Metadata;
using Mono.Cecil;

namespace AutoSpan.Fody.Selection.Noise;

/// <summary>Recognises by its members what <c>foreach</c> works with, also where no interface says so.</summary>
internal static class EnumerationPattern
{
    /// <summary>Says why a member is noise; null for any other. An iterator is one: its span covers the enumeration.</summary>
    public static string? Reason(MethodDefinition method, MethodShape shape) => method switch
    {
        { IsStatic: true } => null,
        { Name: "MoveNext", HasParameters: false, ReturnType.MetadataType: MetadataType.Boolean } when IsEnumerator(method.DeclaringType)
            => "it enumerates a collection",
        { Name: "Reset", HasParameters: false } when IsEnumerator(method.DeclaringType) => "it enumerates a collection",
        { HasParameters: false } when MemberName.Simple(method.Name) is "GetEnumerator" && shape is MethodShape.Synchronous => "it only starts an enumeration",
        _ when MemberName.Simple(method.Name) is "GetAsyncEnumerator" && shape is MethodShape.Synchronous => "it only starts an enumeration",
        _ => null
    };

    private static bool IsEnumerator(TypeDefinition type) =>
        type.Properties.Any(property => property.Name == "Current") && type.Methods.Any(method => method is { Name: "MoveNext", HasParameters: false });
}
