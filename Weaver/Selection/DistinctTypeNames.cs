using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Metadata;
using Mono.Cecil;

namespace AutoSpan.Fody.Selection;

/// <summary>
/// Tells types of the same name in several namespaces of a module apart: <c>Create.Handler</c> in <c>Shop.Articles</c> and in <c>Shop.Comments</c> are
/// <c>Articles.Create.Handler</c> and <c>Comments.Create.Handler</c>.
/// </summary>
/// <remarks>All types with code count, traced or not: a rule that leaves one out does not rename the spans of others.</remarks>
internal sealed class DistinctTypeNames
{
    private readonly Dictionary<string, HashSet<string>> _namespaces = new(StringComparer.Ordinal);

    /// <param name="types">The types of the source.</param>
    public DistinctTypeNames(IEnumerable<TypeDefinition> types)
    {
        foreach (var type in types.Where(HasCode))
        {
            var name = TypeSpelling.NestedName(type);
            if (!_namespaces.TryGetValue(name, out var namespaces))
                _namespaces.Add(name, namespaces = new HashSet<string>(StringComparer.Ordinal));

            namespaces.Add(NamespaceOf(type));
        }
    }

    /// <summary>The name of the type, nested types as <c>Outer.Inner</c>, after as much of the end of its namespace as tells it apart.</summary>
    public string Of(TypeDefinition type)
    {
        var name = TypeSpelling.NestedName(type);
        var own = NamespaceOf(type);
        if (own.Length == 0 || !_namespaces.TryGetValue(name, out var namespaces) || !namespaces.Any(other => other != own))
            return name;

        var start = own.Length;
        do
        {
            start = own.LastIndexOf('.', start - 1);
        }
        while (start > 0 && namespaces.Any(other => other != own && EndsWith(other, own.Substring(start + 1))));

        return $"{own.Substring(start + 1)}.{name}";
    }

    private static bool EndsWith(string name, string end) => name == end || name.EndsWith("." + end, StringComparison.Ordinal);

    private static string NamespaceOf(TypeDefinition type) => TypeSpelling.Outermost(type).Namespace;

    // Data alone has no spans: most classes that only hold it share their names with others.
    private static bool HasCode(TypeDefinition type) =>
        SourceTypes.Of(type) == type && !type.Name.StartsWith("<", StringComparison.Ordinal) && type.Methods.Any(IsCode);

    private static bool IsCode(MethodDefinition method) =>
        method.HasBody && !method.IsConstructor && !method.IsGetter && !method.IsSetter && !method.IsAddOn && !method.IsRemoveOn
        && !SourceTypes.IsCompilerGenerated(method);
}
