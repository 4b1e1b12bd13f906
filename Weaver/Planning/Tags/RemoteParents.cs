using System.Linq;
using AutoSpan.Fody.Metadata;
using Mono.Cecil;

namespace AutoSpan.Fody.Planning.Tags;

/// <summary>Tells which types can carry the parent of a span from elsewhere.</summary>
internal static class RemoteParents
{
    private const string Pair = "System.Collections.Generic.KeyValuePair`2";
    private const string Sequence = "System.Collections.Generic.IEnumerable`1";

    /// <summary>The form of a carrier; null where the type is none.</summary>
    public static RemoteParentKind? KindOf(TypeReference type) => type.FullName switch
    {
        "System.String" => RemoteParentKind.Text,
        "System.Diagnostics.ActivityContext" => RemoteParentKind.Context,
        "System.Diagnostics.Activity" => RemoteParentKind.Activity,
        _ => HeaderValue(type) is null ? null : RemoteParentKind.Headers
    };

    /// <summary>The type of the values of a collection of headers, as the woven body sees it; null where the type is none.</summary>
    public static TypeReference? HeaderValue(TypeReference type)
    {
        if (type.IsValueType)
            return null;

        return TypeAncestry.Of(type).OfType<GenericInstanceType>()
            .Where(form => form.ElementType.FullName == Sequence)
            .Select(form => form.GenericArguments[0] as GenericInstanceType)
            .FirstOrDefault(pair => pair is { ElementType.FullName: Pair } && pair.GenericArguments[0].MetadataType == MetadataType.String)
            ?.GenericArguments[1];
    }
}
