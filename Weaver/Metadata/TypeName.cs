using System.Collections.Generic;

namespace AutoSpan.Fody.Metadata;

/// <summary>
/// A type as a rule may spell it: with its namespace (<c>System.Threading.Tasks.Task&lt;Shop.Order&gt;</c>),
/// without namespaces (<c>Task&lt;Order&gt;</c>), or by a C# keyword (<c>string</c>). A pattern matches a type
/// when it matches one of its spellings.
/// </summary>
/// <param name="Spellings">Every spelling, the full one first. Nested types are joined by a dot, arrays end in <c>[]</c>, by-reference types end in <c>&amp;</c>.</param>
internal sealed record TypeName(IReadOnlyList<string> Spellings)
{
    public override string ToString() => Spellings[0];
}
