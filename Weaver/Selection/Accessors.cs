using System.Linq;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.StateMachines;
using Mono.Cecil;

namespace AutoSpan.Fody.Selection;

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
                return Named(MemberKind.Property, property.Name, method == property.GetMethod ? "get" : "set");
        }

        foreach (var @event in method.DeclaringType.Events)
        {
            if (method == @event.AddMethod || method == @event.RemoveMethod || method == @event.InvokeMethod)
                return Named(MemberKind.Event, @event.Name, method == @event.AddMethod ? "add" : method == @event.RemoveMethod ? "remove" : "raise");
        }

        return OfExtension(method);
    }

    // An extension property of C# 14 is declared in a marker type; what runs is a static method of the class around that.
    private static MemberNames? OfExtension(MethodDefinition method)
    {
        if (!method.IsStatic || !method.Name.Contains("et_"))
            return null;

        var property = method.DeclaringType.NestedTypes
            .Where(GeneratedName.IsExtensionMarker)
            .SelectMany(marker => marker.Properties.Concat(marker.NestedTypes.SelectMany(nested => nested.Properties)))
            .FirstOrDefault(property => property.GetMethod?.Name == method.Name || property.SetMethod?.Name == method.Name);

        return property is null ? null : Named(MemberKind.Property, property.Name, property.GetMethod?.Name == method.Name ? "get" : "set");
    }

    private static MemberNames Named(MemberKind kind, string name, string accessor) =>
        new(kind, MemberName.Simple(name), $"{MemberName.Simple(name)}.{accessor}");
}
