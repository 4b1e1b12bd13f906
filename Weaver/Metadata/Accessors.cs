using System.Linq;
using AutoSpan.Fody.Metadata.StateMachines;
using Mono.Cecil;

namespace AutoSpan.Fody.Metadata;

/// <summary>Finds the property or event that a method belongs to.</summary>
internal static class Accessors
{
    /// <summary>The names of an accessor; null for any other method.</summary>
    public static MemberNames? Of(MethodDefinition method)
    {
        if (!method.IsSpecialName && !method.HasOverrides)
            return OfExtension(method);

        foreach (var property in method.DeclaringType.Properties)
        {
            if (method == property.GetMethod || method == property.SetMethod || property.OtherMethods.Contains(method))
                return Named(MemberKind.Property, property, method == property.GetMethod ? "get" : "set");
        }

        foreach (var @event in method.DeclaringType.Events)
        {
            if (method == @event.AddMethod || method == @event.RemoveMethod || method == @event.InvokeMethod)
                return Named(MemberKind.Event, @event, method == @event.AddMethod ? "add" : method == @event.RemoveMethod ? "remove" : "raise");
        }

        return OfExtension(method);
    }

    // An extension property of C# 14 is declared in a marker type; what runs is a static method of the class around that.
    private static MemberNames? OfExtension(MethodDefinition method)
    {
        if (!method.IsStatic || !method.Name.Contains("et_"))
            return null;

        PropertyDefinition[] named =
        [
            .. method.DeclaringType.NestedTypes
                .Where(GeneratedName.IsExtensionMarker)
                .SelectMany(marker => marker.Properties.Concat(marker.NestedTypes.SelectMany(nested => nested.Properties)))
                .Where(property => AccessorNamed(property, method.Name) is not null)
        ];
        var property = named.FirstOrDefault(candidate => IsRunBy(candidate, method)) ?? named.FirstOrDefault();
        return property is null ? null : Named(MemberKind.Property, property, property.GetMethod?.Name == method.Name ? "get" : "set");
    }

    // Properties of one name may extend several types. An accessor of an instance takes what it extends as its first parameter.
    private static bool IsRunBy(PropertyDefinition property, MethodDefinition method)
    {
        var accessor = AccessorNamed(property, method.Name)!;
        if (accessor.IsStatic)
            return method.Parameters.Count == accessor.Parameters.Count;

        return method.Parameters.Count == accessor.Parameters.Count + 1
            && property.DeclaringType.NestedTypes.SelectMany(nested => nested.Methods).Any(declared =>
                GeneratedName.DeclaresExtended(declared)
                && declared.Parameters[0].ParameterType.FullName == method.Parameters[0].ParameterType.FullName);
    }

    private static MethodDefinition? AccessorNamed(PropertyDefinition property, string name) =>
        property.GetMethod?.Name == name ? property.GetMethod
        : property.SetMethod?.Name == name ? property.SetMethod
        : null;

    private static MemberNames Named(MemberKind kind, IMemberDefinition owner, string accessor) =>
        new(kind, MemberName.Simple(owner.Name), $"{MemberName.Simple(owner.Name)}.{accessor}") { Owner = owner };
}
