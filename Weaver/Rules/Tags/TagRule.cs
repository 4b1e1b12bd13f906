using AutoSpan.Fody.Rules.Definitions;
using AutoSpan.Fody.Rules.Expressions;

namespace AutoSpan.Fody.Rules.Tags;

/// <summary>A <c>&lt;Tag&gt;</c>: an attribute, in OpenTelemetry's words, of the spans or events of a rule.</summary>
/// <param name="Name">Its name.</param>
internal abstract record TagRule(string Name)
{
    /// <summary><c>&lt;Tag name="peer.service" text="billing" /&gt;</c>: always the same text.</summary>
    internal sealed record Constant(string Name, Located<string> Text) : TagRule(Name);

    /// <summary><c>&lt;Tag name="order.id" value="order.Id" /&gt;</c>: a value of each call.</summary>
    internal sealed record Value(string Name, Located<ValuePath> Path) : TagRule(Name);
}
