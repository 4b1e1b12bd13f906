using System.Collections.Generic;
using AutoSpan.Fody.Rules.Definitions;
using AutoSpan.Fody.Rules.Expressions;

namespace AutoSpan.Fody.Rules.Tags;

/// <summary>Every attribute of a <c>&lt;Tag&gt;</c>.</summary>
internal static class TagAttribute
{
    public static AttributeDefinition<string?> Name { get; } = AttributeDefinition.Optional("name", Elements.Tag,
        "The name of the tag. The [semantic conventions](https://opentelemetry.io/docs/specs/semconv/) have many.",
        Syntax.RequiredText("text", "the name of a tag such as 'order.id'"));

    public static AttributeDefinition<ValuePath?> Value { get; } = AttributeDefinition.Optional("value", Elements.Tag,
        "The value of the tag: read on each call. A tag has either this or `text`.", PathParser.Syntax);

    public static AttributeDefinition<string?> Text { get; } = AttributeDefinition.Optional("text", Elements.Tag,
        "The value of the tag: a constant text, without placeholders. A tag has either this or `value`.", Syntax.AnyText("text"));

    /// <summary>All of them, in the order in which they are documented.</summary>
    public static IReadOnlyList<AttributeDefinition> All { get; } = [Name, Value, Text];
}
