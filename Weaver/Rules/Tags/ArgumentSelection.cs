using System.Collections.Generic;

namespace AutoSpan.Fody.Rules.Tags;

/// <summary>The setting <c>arguments</c>: which parameters have a tag <c>code.argument.NAME</c>.</summary>
/// <param name="All">True for each parameter whose type has a tag value.</param>
/// <param name="Names">The names of the parameters, in the order in which they are written; none for <c>none</c> and <c>all</c>.</param>
internal sealed record ArgumentSelection(bool All, IReadOnlyList<string> Names)
{
    public static ArgumentSelection None { get; } = new(false, []);
}
