using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Settings;
using Mono.Cecil;

namespace AutoSpan.Fody.Selection;

/// <summary>A method that is to run in a span, or to add an event to the one around it.</summary>
/// <param name="Method">The method as the user wrote it; of an asynchronous one the kick-off.</param>
/// <param name="Facts">What rules can ask of it.</param>
/// <param name="DisplayName">Its full name as in the source.</param>
/// <param name="Shape">How its body runs, and so how it is woven.</param>
/// <param name="Settings">The settings after the cascade.</param>
/// <param name="Rule">The rule that chose it; null for the built-in rule of <c>&lt;AutoSpan/&gt;</c>, and where an attribute chose it.</param>
/// <param name="IsEvent">True for an event.</param>
/// <param name="IsOutright">True when the rule names the member without wildcards, or the attribute is on the member.</param>
/// <param name="Attribute">The attribute in code that chose it; null where rules did.</param>
internal sealed record SelectedMethod(
    MethodDefinition Method,
    MethodFacts Facts,
    string DisplayName,
    MethodShape Shape,
    MethodSettings Settings,
    Rule? Rule,
    bool IsEvent,
    bool IsOutright,
    SpanAttribute? Attribute);
