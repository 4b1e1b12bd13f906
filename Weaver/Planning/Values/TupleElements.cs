using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Selection;
using Mono.Cecil;

namespace AutoSpan.Fody.Planning.Values;

/// <summary>
/// Finds the elements of tuples by the names that the source gives them: the compiler leaves those in an attribute of whatever has the tuple type.
/// </summary>
internal static class TupleElements
{
    private const string NamesAttribute = "System.Runtime.CompilerServices.TupleElementNamesAttribute";
    private const string TupleName = "ValueTuple`";

    // The eighth element and those after it are in a tuple of their own.
    private const int DirectElements = 7;

    /// <summary>The steps to the element; none where the value is no tuple with such a name.</summary>
    public static IReadOnlyList<BoundStep> Find(TypeReference type, string name, IReadOnlyList<BoundStep> steps, ValueRoot root, SelectedMethod method)
    {
        if (!IsTuple(type))
            return [];

        var index = System.Array.IndexOf(NamesOf(OwnerOf(steps, root, method)), name);
        List<BoundStep> found = [];
        for (; index >= DirectElements; index -= DirectElements)
        {
            if (Element(type, DirectElements, "Rest") is not { } rest || !IsTuple(rest.Type))
                return [];

            found.Add(rest);
            type = rest.Type;
        }

        return index >= 0 && Element(type, index, $"Item{index + 1}") is { } element ? [.. found, element] : [];
    }

    private static bool IsTuple(TypeReference type) => type is GenericInstanceType { ElementType.Namespace: "System" } tuple
        && tuple.ElementType.Name.StartsWith(TupleName, System.StringComparison.Ordinal);

    private static BoundStep.Field? Element(TypeReference type, int index, string name)
    {
        var tuple = (GenericInstanceType)type;
        var field = Definitions.Find(tuple)?.Fields.FirstOrDefault(candidate => candidate.Name == name);
        return field is null || index >= tuple.GenericArguments.Count ? null : new BoundStep.Field(field, tuple, tuple.GenericArguments[index]);
    }

    // The names are those of the tuple in a Nullable too.
    private static ICustomAttributeProvider? OwnerOf(IReadOnlyList<BoundStep> steps, ValueRoot root, SelectedMethod method) =>
        steps.LastOrDefault(step => step is not BoundStep.Unwrap) is { } step ? OwnerOf(step) : OwnerOf(root, method);

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
