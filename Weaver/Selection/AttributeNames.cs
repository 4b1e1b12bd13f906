using AutoSpan.Fody.Metadata.StateMachines;
using Mono.Cecil;

namespace AutoSpan.Fody.Selection;

/// <summary>Recognises the attributes of the namespace AutoSpan by name: a code base may declare its own, also as <c>file</c> types.</summary>
internal static class AttributeNames
{
    public static bool IsWithSpan(CustomAttribute attribute) => Is(attribute.AttributeType, "WithSpanAttribute");

    public static bool IsNoSpan(CustomAttribute attribute) => Is(attribute.AttributeType, "NoSpanAttribute");

    public static bool IsSpanTag(CustomAttribute attribute) => Is(attribute.AttributeType, "SpanTagAttribute");

    private static bool Is(TypeReference type, string name) =>
        type is { Namespace: "AutoSpan", DeclaringType: null } && FileTypeName.InSource(type.Name) == name;
}
