namespace AutoSpan.Fody.Rules.Templates;

/// <summary>What the placeholders of a template stand for, for one method.</summary>
internal sealed record MethodNames(string Assembly, string Namespace, string Type, string Method)
{
    /// <summary>The type, told apart from those of the same name in other namespaces.</summary>
    public string DistinctType { get; init; } = Type;
}
