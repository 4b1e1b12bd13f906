using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Selection;
using Mono.Cecil;

namespace AutoSpan.Fody.Planning.Values;

/// <summary>Finds the elements of tuples by the names that the source gives them: the compiler leaves those in an attribute of whatever has the tuple type.</summary>
internal static class TupleElements
{
    private const string NamesAttribute = "System.Runtime.CompilerServices.TupleElementNamesAttribute";
    private const string TupleName = "ValueTuple`";

    // The eighth element and those after it are in a tuple of their own.
    private const int DirectElements = 7;

    /// <summary>The step to the element; null where the value is no tuple with such a name.</summary>
    public static BoundStep? Find(TypeReference type, string name, IReadOnlyList<BoundStep> steps, ValueRoot root, SelectedMethod method)
    {
        if (type is not GenericInstanceType { ElementType.Namespace: "System" } tuple || !tuple.ElementType.Name.StartsWith(TupleName, System.StringComparison.Ordinal))
            return null;

        var index = System.Array.IndexOf(NamesOf(steps.Count == 0 ? OwnerOf(root, method) : OwnerOf(steps[steps.Count - 1])), name);
        if (index < 0 || index >= tuple.GenericArguments.Count || index >= DirectElements)
            return null;

        var field = Definitions.Find(tuple)?.Fields.FirstOrDefault(candidate => candidate.Name == $"Item{index + 1}");
        return field is null ? null : new BoundStep.Field(field, tuple, tuple.GenericArguments[index]);
    }

    private static ICustomAttributeProvider? OwnerOf(ValueRoot root, SelectedMethod method) => root is ValueRoot.Result
        ? method.Method.MethodReturnType
        : method.Method.Parameters.FirstOrDefault(parameter => parameter.Name == root.PlainName);

    private static ICustomAttributeProvider? OwnerOf(BoundStep step) => step switch
    {
        BoundStep.Field field => field.Definition,
        BoundStep.Getter getter => getter.Definition.DeclaringType.Properties.FirstOrDefault(property => property.GetMethod == getter.Definition),
        _ => null
    };

    private static string?[] NamesOf(ICustomAttributeProvider? owner)
    {
        var attribute = owner?.CustomAttributes.FirstOrDefault(candidate => candidate.AttributeType.FullName == NamesAttribute);
        return attribute?.ConstructorArguments.FirstOrDefault().Value is CustomAttributeArgument[] names
            ? [.. names.Select(name => name.Value as string)]
            : [];
    }
}
