using AutoSpan.Fody.Planning.Values;

namespace AutoSpan.Fody.Planning.Tags;

/// <summary>One tag that a woven method writes while it runs.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Expression">The path to its value as the user wrote it; null for a text that is always the same.</param>
/// <param name="Root">What the path begins with; null without one.</param>
internal abstract record TagPlan(string Name, string? Expression, ValueRoot? Root)
{
    /// <summary>True when it waits for the result of a task: it tells of that, even if only that it is a secret.</summary>
    public bool IsOfResult => Root is ValueRoot.Result;

    /// <summary>A text that is known already: of an event, or the mark of a secret.</summary>
    /// <param name="Name">The tag's name.</param>
    /// <param name="Content">The text.</param>
    /// <param name="Secret">The path to the secret that it stands for; null where it stands for none.</param>
    /// <param name="Root">What that path begins with.</param>
    internal sealed record Text(string Name, string Content, string? Secret, ValueRoot? Root) : TagPlan(Name, Secret, Root);

    /// <summary>A value of each call.</summary>
    /// <param name="Name">The tag's name.</param>
    /// <param name="Path">The way to the value.</param>
    /// <param name="Kind">How it becomes a tag's.</param>
    /// <param name="Written">The path as the user wrote it.</param>
    internal sealed record Value(string Name, BoundPath Path, ValueKind Kind, string Written) : TagPlan(Name, Written, Path.Root);
}
