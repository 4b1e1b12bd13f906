using System;
using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Fody.Metadata;

/// <summary>
/// A type as a rule may spell it: with its namespace (<c>System.Threading.Tasks.Task&lt;Shop.Order&gt;</c>),
/// without namespaces (<c>Task&lt;Order&gt;</c>), or by a C# keyword (<c>string</c>). A pattern matches a type
/// when it matches one of its spellings.
/// </summary>
/// <param name="Spellings">Every spelling, the full one first. Nested types are joined by a dot, arrays end in <c>[]</c>, by-reference types end in
/// <c>&amp;</c>.</param>
internal sealed record TypeName(IReadOnlyList<string> Spellings)
{
    /// <summary>The type without an ending of its name; type arguments stay.</summary>
    public TypeName WithoutEnding(string ending) => new([.. Spellings.Select(spelling => WithoutEnding(spelling, ending))]);

    public override string ToString() => Spellings[0];

    private static string WithoutEnding(string spelling, string ending)
    {
        var generic = spelling.IndexOf('<');
        var name = generic < 0 ? spelling : spelling.Substring(0, generic);
        return name.EndsWith(ending, StringComparison.Ordinal) ? name.Substring(0, name.Length - ending.Length) + spelling.Substring(name.Length) : spelling;
    }
}
