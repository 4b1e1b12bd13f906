using AutoSpan.Fody.Planning.Values;

namespace AutoSpan.Fody.Planning.Tags;

/// <summary>A value that a tag can have.</summary>
/// <param name="Path">The way to it.</param>
/// <param name="Kind">How it becomes a tag's.</param>
internal sealed record TaggedValue(BoundPath Path, ValueKind Kind);
