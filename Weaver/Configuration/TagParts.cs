using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Expressions;

namespace AutoSpan.Fody.Configuration;

/// <summary>What the attributes of a <c>&lt;Tag&gt;</c> say; null for those that are missing or wrong.</summary>
internal sealed record TagParts
{
    public string? Name { get; init; }

    public Written<ValuePath>? Value { get; init; }

    public string? Text { get; init; }
}
