using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Tests.Architecture;

/// <summary>Which types of an assembly each of its types uses, read from signatures, attributes and instructions.</summary>
static class TypeUses
{
    /// <summary>Every use of a type of the same assembly, from outermost type to outermost type.</summary>
    public static IEnumerable<(TypeDefinition From, TypeDefinition To)> Of(ModuleDefinition module) =>
        from type in module.Types
        from member in Nested(type)
        from used in Mentions(member)
        let target = Outermost(used)
        where target is not null && target.Module == module && target != type
        select (type, target);

    static IEnumerable<TypeDefinition> Nested(TypeDefinition type) => type.NestedTypes.SelectMany(Nested).Prepend(type);

    static TypeDefinition? Outermost(TypeReference type)
    {
        var definition = type as TypeDefinition ?? (type.Scope is ModuleDefinition ? type.Resolve() : null);
        while (definition?.DeclaringType is { } outer)
            definition = outer;

        return definition;
    }

    static IEnumerable<TypeReference> Mentions(TypeDefinition type) =>
    [
        .. Parts(type.BaseType),
        .. type.Interfaces.SelectMany(implemented => Parts(implemented.InterfaceType)),
        .. type.Fields.SelectMany(field => Parts(field.FieldType)),
        .. type.Methods.SelectMany(Mentions),
        .. type.CustomAttributes.SelectMany(attribute => Parts(attribute.AttributeType))
    ];

    static IEnumerable<TypeReference> Mentions(MethodDefinition method) =>
    [
        .. Signature(method),
        .. method.GenericParameters.SelectMany(parameter => parameter.Constraints).SelectMany(constraint => Parts(constraint.ConstraintType)),
        .. method.HasBody ? Mentions(method.Body) : []
    ];

    static IEnumerable<TypeReference> Mentions(MethodBody body) =>
    [
        .. body.Variables.SelectMany(variable => Parts(variable.VariableType)),
        .. body.ExceptionHandlers.SelectMany(handler => Parts(handler.CatchType)),
        .. body.Instructions.SelectMany(instruction => instruction.Operand switch
        {
            TypeReference type => Parts(type),
            MethodReference method => Parts(method.DeclaringType).Concat(Signature(method)),
            FieldReference field => Parts(field.DeclaringType).Concat(Parts(field.FieldType)),
            _ => []
        })
    ];

    static IEnumerable<TypeReference> Signature(MethodReference method) =>
        method.Parameters.SelectMany(parameter => Parts(parameter.ParameterType))
            .Concat(Parts(method.ReturnType))
            .Concat(method is GenericInstanceMethod generic ? generic.GenericArguments.SelectMany(Parts) : []);

    static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null => [],
        GenericInstanceType generic => Parts(generic.ElementType).Concat(generic.GenericArguments.SelectMany(Parts)),
        TypeSpecification specification => Parts(specification.ElementType),
        GenericParameter => [],
        _ => [type]
    };
}
