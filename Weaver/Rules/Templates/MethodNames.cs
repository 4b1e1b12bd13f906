namespace AutoSpan.Fody.Rules.Templates;

/// <summary>What the placeholders of a template stand for, for one method.</summary>
internal sealed record MethodNames(string Assembly, string Namespace, string Type, string Method);
