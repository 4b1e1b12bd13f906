using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Tags;
using AutoSpan.Fody.Selection.Handlers;
using Mono.Cecil;

namespace AutoSpan.Fody.Selection;

/// <summary>Reads from metadata what rules can ask of a method.</summary>
internal static class MethodFactsReader
{
    /// <param name="method">The method.</param>
    /// <param name="entryPoint">Where the program of its module starts, if it is one.</param>
    /// <param name="typeNames">The display names of the types of its module.</param>
    /// <param name="inCode">Reads the attributes in code.</param>
    /// <param name="routes">Finds the handlers of minimal APIs.</param>
    public static MethodFacts Read(
        MethodDefinition method, MethodDefinition? entryPoint, DistinctTypeNames typeNames, AttributesInCode inCode, HandlerRoutes routes)
    {
        var type = SourceTypes.Of(method.DeclaringType);
        var names = MemberNames.Of(method, entryPoint);
        return new MethodFacts
        {
            Namespace = TypeSpelling.Outermost(type).Namespace,
            Type = TypeSpelling.NestedName(type),
            DistinctType = typeNames.Of(type),
            Member = names.Name,
            DisplayMember = names.DisplayName,
            Route = names.Kind == MemberKind.Lambda ? routes.Of(method) : null,
            Kind = names.Kind,
            Visibility = VisibilityOf(method),
            TypeVisibility = VisibilityOf(type),
            IsExplicitImplementation = method is { IsPrivate: true, HasOverrides: true },
            IsAsync = ShapeClassifier.IsAsync(method),
            IsStatic = method.IsStatic,
            Returns = TypeSpelling.Of(method.ReturnType),
            Parameters = [.. method.Parameters.Select(parameter => TypeSpelling.Of(parameter.ParameterType))],
            Attributes = new Lazy<IReadOnlyList<TypeName>>(() => AttributesOf(method, names.Owner, type)),
            Inherits = new Lazy<IReadOnlyList<string>>(() => Inheritance.Of(type)),
            InCode = inCode.Of(method, names.Owner, type),
            TagsInCode = new Lazy<TagRules>(() => inCode.TagsOf(method))
        };
    }

    private static Visibility VisibilityOf(MethodDefinition method) => (method.Attributes & MethodAttributes.MemberAccessMask) switch
    {
        MethodAttributes.Public => Visibility.Public,
        MethodAttributes.Assembly => Visibility.Internal,
        MethodAttributes.Family => Visibility.Protected,
        MethodAttributes.FamORAssem => Visibility.Protected | Visibility.Internal,
        MethodAttributes.FamANDAssem => Visibility.Protected | Visibility.Private,
        _ => Visibility.Private
    };

    private static Visibility VisibilityOf(TypeDefinition type) => (type.Attributes & TypeAttributes.VisibilityMask) switch
    {
        TypeAttributes.Public or TypeAttributes.NestedPublic => Visibility.Public,
        TypeAttributes.NotPublic or TypeAttributes.NestedAssembly => Visibility.Internal,
        TypeAttributes.NestedFamily => Visibility.Protected,
        TypeAttributes.NestedFamORAssem => Visibility.Protected | Visibility.Internal,
        TypeAttributes.NestedFamANDAssem => Visibility.Protected | Visibility.Private,
        _ => Visibility.Private
    };

    private static IReadOnlyList<TypeName> AttributesOf(MethodDefinition method, IMemberDefinition? owner, TypeDefinition type)
    {
        IEnumerable<CustomAttribute> attributes = method.CustomAttributes;
        if (owner is not null)
            attributes = attributes.Concat(owner.CustomAttributes);

        for (var around = type; around is not null; around = around.DeclaringType)
            attributes = attributes.Concat(around.CustomAttributes);

        return [.. attributes.Select(attribute => TypeSpelling.Of(attribute.AttributeType))];
    }
}
