using System.Collections.Generic;

namespace AutoSpan.Fody.Reporting;

/// <summary>A method that was considered: the decision, and why.</summary>
internal sealed record MethodEntry
{
    /// <summary>The namespace; empty for the global namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>The type as in the source, without namespace and generic arity; nested types are joined by a dot.</summary>
    public required string Type { get; init; }

    /// <summary>The name as in the source; <c>Total.get</c> for a getter.</summary>
    public required string Name { get; init; }

    /// <summary>The types of the parameters as rules spell them, separated by a comma and a space.</summary>
    public required string Parameters { get; init; }

    /// <summary>The full signature in metadata, where name and parameters do not tell the method from another of its type; otherwise null.</summary>
    public string? Signature { get; init; }

    /// <summary>The route of a method that handles a minimal API, such as <c>GET /orders/{id}</c>; null for other methods.</summary>
    public string? Route { get; init; }

    /// <summary>Whether it is a lambda. The build tells how to trace handlers; this is not in the files.</summary>
    public bool IsLambda { get; init; }

    /// <summary>Whether it is public; not in the files either.</summary>
    public bool IsPublic { get; init; }

    /// <summary>The rule or the attribute in code that decided; null if nothing includes the method.</summary>
    public RuleEntry? Rule { get; init; }

    /// <summary>The settings in force, in the order of docs/configuration.md; none for a method that nothing would trace.</summary>
    public IReadOnlyList<SettingEntry> Settings { get; init; } = [];

    /// <summary>The span or event that the method makes; null if it is not woven.</summary>
    public SpanEntry? Span { get; init; }

    /// <summary>Why it is not woven, as a word of <see cref="Selection.SkipReason"/>; null if it is woven.</summary>
    public string? Reason { get; init; }

    /// <summary>The reason in a sentence; null if it is woven.</summary>
    public string? Detail { get; init; }

    public bool IsWoven => Span is not null;

    /// <summary>The full name of the type.</summary>
    public string FullType => Namespace.Length == 0 ? Type : $"{Namespace}.{Type}";

    /// <summary>The full name as in the source: what spans have as <c>code.function.name</c>.</summary>
    public string FullName => $"{FullType}.{Name}";

    /// <summary>The name of the method in its type, with its parameters.</summary>
    public string Member => $"{Name}({Parameters})";
}
