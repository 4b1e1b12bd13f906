using AutoSpan.Fody.Planning.Values;

namespace AutoSpan.Fody.Planning.Tags;

/// <summary>One tag that a woven method writes while it runs.</summary>
/// <param name="Name">Its name.</param>
internal abstract record TagPlan(string Name)
{
    /// <summary>A text that is known already: of an event, or the mark of a secret.</summary>
    internal sealed record Text(string Name, string Content) : TagPlan(Name);

    /// <summary>A value of each call.</summary>
    /// <param name="Name">The tag's name.</param>
    /// <param name="Path">The way to the value.</param>
    /// <param name="Kind">How it becomes a tag's.</param>
    internal sealed record Value(string Name, BoundPath Path, ValueKind Kind) : TagPlan(Name);
}
