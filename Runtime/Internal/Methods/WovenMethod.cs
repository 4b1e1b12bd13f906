namespace AutoSpan.Internal;

/// <summary>What the runtime knows of one woven method. There is one object for each method that was observed.</summary>
/// <param name="function">The full name of the method, as in its source.</param>
/// <param name="name">The name of its span or event.</param>
/// <param name="tags">The tags that each of its spans has from the start; null for none.</param>
internal sealed class WovenMethod(string function, string name, ConstantTags? tags)
{
    public string Function { get; } = function;

    public string Name { get; } = name;

    public ConstantTags? Tags { get; } = tags;
}
