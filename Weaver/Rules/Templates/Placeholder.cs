using System;
using System.Collections.Generic;

namespace AutoSpan.Fody.Rules.Templates;

/// <summary>A word in braces, and the name that it stands for.</summary>
internal sealed record Placeholder(string Word, Func<MethodNames, string> Value)
{
    public static IReadOnlyList<Placeholder> All { get; } =
    [
        new("Assembly", n => n.Assembly),
        new("Namespace", n => n.Namespace),
        new("Type", n => n.Type),
        new("Method", n => n.Method)
    ];
}
