using System;
using System.Collections.Generic;

namespace AutoSpan.Fody.Rules.Templates;

/// <summary>A part of a template: text as it stands, or a placeholder with its filters.</summary>
internal abstract record TemplatePart
{
    public abstract string Resolve(MethodNames names);

    internal sealed record Literal(string Text) : TemplatePart
    {
        public override string Resolve(MethodNames names) => Text;
    }

    internal sealed record Name(Placeholder Placeholder, IReadOnlyList<FilterCall> Filters) : TemplatePart
    {
        public override string Resolve(MethodNames names)
        {
            var name = Placeholder.Value(names);
            foreach (var call in Filters)
                name = call.Filter.Apply(name, call.Argument);
            return name;
        }
    }
}

/// <summary>A word in braces, and the name that it stands for.</summary>
internal sealed record Placeholder(string Word, Func<MethodNames, string> Value)
{
    private const string NamespaceWord = "Namespace";

    public static IReadOnlyList<Placeholder> All { get; } =
    [
        new("Assembly", n => n.Assembly),
        new(NamespaceWord, n => n.Namespace),
        new("Type", n => n.DistinctType),
        new("Method", n => n.Method)
    ];

    /// <summary>True for the placeholder with which a template tells types of the same name apart by itself.</summary>
    public bool IsNamespace => Word == NamespaceWord;
}

/// <summary>A filter as a template uses it.</summary>
/// <param name="Filter">The filter.</param>
/// <param name="Argument">The text in parentheses; empty where the filter takes none.</param>
internal sealed record FilterCall(NameFilter Filter, string Argument);

/// <summary>What the placeholders of a template stand for, for one method.</summary>
internal sealed record MethodNames(string Assembly, string Namespace, string Type, string Method)
{
    /// <summary>The type, told apart from those of the same name in other namespaces.</summary>
    public string DistinctType { get; init; } = Type;

    /// <summary>True if <see cref="Method"/> is the route of a minimal API, which needs no type.</summary>
    public bool IsRoute { get; init; }
}
