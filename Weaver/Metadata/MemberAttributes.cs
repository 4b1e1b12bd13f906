using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace AutoSpan.Fody.Metadata;

/// <summary>The attributes of a method, and those of the property or event that it is an accessor of.</summary>
internal static class MemberAttributes
{
    public static IEnumerable<CustomAttribute> Of(MethodDefinition method) =>
        method.IsSpecialName && Owner(method) is { } owner ? Of((ICustomAttributeProvider)method).Concat(Of(owner)) : Of((ICustomAttributeProvider)method);

    /// <summary>As <see cref="Of(MethodDefinition)"/>, with those of its parameters, its type parameters and what it returns.</summary>
    public static IEnumerable<CustomAttribute> OfSignature(MethodDefinition method) =>
        Of(method).Concat(Of(method.MethodReturnType)).Concat(method.Parameters.SelectMany(Of)).Concat(method.GenericParameters.SelectMany(Of));

    public static IEnumerable<CustomAttribute> Of(ICustomAttributeProvider provider) => provider.HasCustomAttributes ? provider.CustomAttributes : [];

    private static ICustomAttributeProvider? Owner(MethodDefinition method) => method switch
    {
        { IsGetter: true } or { IsSetter: true } =>
            method.DeclaringType.Properties.FirstOrDefault(property => property.GetMethod == method || property.SetMethod == method),
        { IsAddOn: true } or { IsRemoveOn: true } =>
            method.DeclaringType.Events.FirstOrDefault(one => one.AddMethod == method || one.RemoveMethod == method),
        _ => null
    };
}
