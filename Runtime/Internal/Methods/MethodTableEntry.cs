using System;

namespace AutoSpan.Internal;

/// <summary>What the method table says of one woven method.</summary>
/// <param name="function">The full name of the method, as in its source.</param>
/// <param name="name">The name of its span or event.</param>
/// <param name="tags">The tags that each of its spans has from the start; null for none.</param>
/// <param name="startsOff">Whether it has spans only when a switch names it: the setting <c>start</c>.</param>
/// <param name="minDuration">The setting <c>minDuration</c>; zero for none.</param>
/// <param name="limit">The setting <c>limit</c>; 0 for none.</param>
internal sealed class MethodTableEntry(string function, string name, ConstantTags? tags, bool startsOff, TimeSpan minDuration, int limit)
{
    public string Function { get; } = function;

    public string Name { get; } = name;

    public ConstantTags? Tags { get; } = tags;

    public bool StartsOff { get; } = startsOff;

    public TimeSpan MinDuration { get; } = minDuration;

    public int Limit { get; } = limit;
}
