using System;
using System.Collections.Generic;

namespace AutoSpan.Fody.Rules.Templates;

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

    /// <summary>True for the one that tells types of the same name apart by itself.</summary>
    public bool IsNamespace => Word == NamespaceWord;
}
