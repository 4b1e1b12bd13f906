using System.Collections.Generic;
using AutoSpan.Fody.Rules.Expressions;

namespace AutoSpan.Fody.Configuration;

/// <summary>Every attribute of a <c>&lt;Tag&gt;</c>.</summary>
internal static class TagTable
{
    public static IReadOnlyList<AttributeDefinition<TagParts>> All { get; } =
    [
        new("name", [], (t, a) => t with { Name = a.NotBlank("the name of a tag such as 'order.id'") }),
        new("value", [], (t, a) => t with { Value = a.Written(PathParser.Parse) }),
        new("text", [], (t, a) => t with { Text = a.Text })
    ];
}
