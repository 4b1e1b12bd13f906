using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Metadata.StateMachines;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Tags;
using AutoSpan.Fody.Selection.Handlers;
using Mono.Cecil;

namespace AutoSpan.Fody.Selection;

/// <summary>Reads from metadata what rules can ask of the methods of a module. What is the same for many of them is read once.</summary>
/// <param name="entryPoint">Where the program starts, if the module is one.</param>
/// <param name="typeNames">The display names of the types of the module.</param>
/// <param name="inCode">Reads the attributes in code.</param>
/// <param name="routes">Finds the handlers of minimal APIs.</param>
internal sealed class MethodFactsReader(MethodDefinition? entryPoint, DistinctTypeNames typeNames, AttributesInCode inCode, HandlerRoutes routes)
{
    private readonly Dictionary<TypeDefinition, TypeFacts> _types = [];
    private readonly Dictionary<TypeReference, TypeName> _spellings = [];
    private readonly LambdaNumbers _lambdas = new();

    /// <param name="method">A method.</param>
    /// <param name="names">How its source names it.</param>
    public MethodFacts Read(MethodDefinition method, out MemberNames names)
    {
        names = MemberNames.Of(method, entryPoint, _lambdas);
        var owner = names.Owner;
        var type = FactsOf(method.DeclaringType);
        return new MethodFacts
        {
            Namespace = type.Namespace,
            Type = type.Name,
            DistinctType = type.DistinctName,
            Member = names.Name,
            DisplayMember = names.DisplayName,
            Handles = routes.Of(method),
            Kind = names.Kind,
            Visibility = VisibilityOf(method),
            TypeVisibility = type.Visibility,
            IsExplicitImplementation = method is { IsPrivate: true, HasOverrides: true },
            IsAsync = ShapeClassifier.IsAsync(method),
            IsStatic = method.IsStatic,
            Returns = Spell(method.ReturnType),
            Parameters = method.HasParameters ? [.. method.Parameters.Select(parameter => Spell(parameter.ParameterType))] : [],
            Attributes = new Lazy<IReadOnlyList<TypeName>>(() => AttributesOf(method, owner, type.Definition)),
            Inherits = type.Inherits,
            InCode = inCode.Of(method, owner, type.Definition),
            TagsInCode = new Lazy<TagRules>(() => inCode.TagsOf(method))
        };
    }

    private TypeFacts FactsOf(TypeDefinition type)
    {
        if (_types.TryGetValue(type, out var facts))
            return facts;

        var source = SourceTypes.Of(type);
        facts = source == type
            ? new TypeFacts(
                type,
                TypeSpelling.Outermost(type).Namespace,
                TypeSpelling.NestedName(type),
                typeNames.Of(type),
                VisibilityOf(type),
                new Lazy<IReadOnlyList<string>>(() => Inheritance.Of(type)))
            : FactsOf(source);
        _types.Add(type, facts);
        return facts;
    }

    private TypeName Spell(TypeReference type)
    {
        // Each signature has a type with arguments, an array and the like of its own.
        if (type is TypeSpecification or GenericParameter)
            return TypeSpelling.Of(type);

        if (!_spellings.TryGetValue(type, out var name))
            _spellings.Add(type, name = TypeSpelling.Of(type));

        return name;
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

    /// <summary>What the methods of one type have in common.</summary>
    private sealed record TypeFacts(
        TypeDefinition Definition,
        string Namespace,
        string Name,
        string DistinctName,
        Visibility Visibility,
        Lazy<IReadOnlyList<string>> Inherits);
}
