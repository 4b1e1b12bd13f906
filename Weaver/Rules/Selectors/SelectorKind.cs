using AutoSpan.Fody.Planning.Values;

namespace AutoSpan.Fody.Rules.Selectors;

/// <summary>The selectors, in the order in which they are explained: names first, since a misspelt one is the likeliest fault.</summary>
internal enum SelectorKind
{
    Namespace,
    Type,
    Method,
    Members,
    Visibility,
    TypeVisibility,
    Async,
    Static,
    Returns,
    Parameters,
    Attribute,
    Inherits
}
