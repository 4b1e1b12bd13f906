using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace AutoSpan.Fody.Metadata;

/// <summary>
/// Recognizes code that trimming and native compilation can have a warning about: an attribute of the method or of a member that it uses asks for something.
/// They would warn about a copy of it once more.
/// </summary>
internal sealed class TrimmedCode
{
    private const string DynamicallyAccessed = "System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembersAttribute";
    private const int PublicParameterlessConstructor = 1;
    private const string Suppression = "System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessageAttribute";

    private static readonly HashSet<string> s_requirements = new(StringComparer.Ordinal)
    {
        "System.Diagnostics.CodeAnalysis.RequiresUnreferencedCodeAttribute",
        "System.Diagnostics.CodeAnalysis.RequiresDynamicCodeAttribute",
        "System.Diagnostics.CodeAnalysis.RequiresAssemblyFilesAttribute"
    };

    // Finding the definition of a member is what costs.
    private readonly Dictionary<MemberReference, bool> _annotated = [];

    public bool IsIn(MethodDefinition method) =>
        MemberAttributes.OfSignature(method).Any(attribute => Asks(attribute) || attribute.AttributeType.FullName == Suppression)
        || UsesNestedFunctionUnseen(method)
        || method.Body.Instructions.Any(instruction => instruction.Operand is MemberReference member && IsKnown(member));

    // The trimmer takes a copy for a local function by its name, so that the lambdas and local functions that both use have one owner. It goes by what comes
    // behind the last angle bracket, which can be one of the method's own name: IEnumerable<Order>.GetEnumerator.
    private static bool UsesNestedFunctionUnseen(MethodDefinition method) =>
        method.Name.IndexOf('>') >= 0
        && !IsNestedFunction(method)
        && method.Body.Instructions.Any(instruction => instruction.Operand is MethodReference used && IsNestedFunction(used));

    private static bool IsNestedFunction(MethodReference method)
    {
        var kind = method.Name.LastIndexOf('>') + 1;
        return method.Name.StartsWith("<", StringComparison.Ordinal) && kind > 0 && kind < method.Name.Length && method.Name[kind] is 'g' or 'b';
    }

    private bool IsKnown(MemberReference member)
    {
        if (!_annotated.TryGetValue(member, out var isAnnotated))
            _annotated.Add(member, isAnnotated = IsAnnotated(member));

        return isAnnotated;
    }

    private static bool IsAnnotated(MemberReference member) => member switch
    {
        MethodReference method => IsAnnotated(method.DeclaringType) || (Definitions.Find(method) is { } found && IsAnnotated(method, found)),
        FieldReference field => IsAnnotated(field.DeclaringType) || (Definitions.Find(field) is { } found && MemberAttributes.Of(found).Any(Asks)),
        TypeReference type => Definitions.Find(type) is { } found
            && (MemberAttributes.Of(found).Any(IsRequirement) || (type is GenericInstanceType instance && IsOpen(instance, found))),
        _ => false
    };

    private static bool IsAnnotated(MethodReference method, MethodDefinition definition) =>
        MemberAttributes.Of(definition).Concat(definition.Parameters.SelectMany(MemberAttributes.Of)).Any(Asks)
        || (method is GenericInstanceMethod instance && IsOpen(instance, definition));

    // A type parameter may lack what is asked of it. A type does not.
    private static bool IsOpen(IGenericInstance instance, IGenericParameterProvider definition) =>
        definition.GenericParameters.Zip(instance.GenericArguments, (asking, given) => given is GenericParameter parameter
            && MemberAttributes.Of(asking).Any(attribute => Asks(attribute) && !(IsForNew(attribute) && parameter.HasDefaultConstructorConstraint)))
            .Any(isOpen => isOpen);

    private static bool IsForNew(CustomAttribute attribute) => attribute.ConstructorArguments is [{ Value: PublicParameterlessConstructor }];

    private static bool Asks(CustomAttribute attribute) => attribute.AttributeType.FullName == DynamicallyAccessed || IsRequirement(attribute);

    private static bool IsRequirement(CustomAttribute attribute) => s_requirements.Contains(attribute.AttributeType.FullName);
}
