using System.Linq;
using AutoSpan.Fody.Rules.Definitions;
using AutoSpan.Fody.Rules.Selectors;
using AutoSpan.Fody.Rules.Settings;
using AutoSpan.Fody.Rules.Tags;
using AutoSpan.Fody.Rules.Templates;

namespace AutoSpan.Fody.Rules;

/// <summary><c>[WithSpan]</c> or <c>[NoSpan]</c>: an attribute in code. It overrides all rules.</summary>
/// <param name="IsTraced">True for <c>[WithSpan]</c>.</param>
/// <param name="Level">What it stands on.</param>
internal sealed record SpanAttribute(bool IsTraced, AttributeLevel Level)
{
    // What <AutoSpan/> alone would trace.
    private static readonly Selector s_default = Selector.For(RuleKind.Include, []);

    /// <summary>The name that it gives; null for none.</summary>
    public Template? Name { get; init; }

    /// <summary>The kind that it gives; null for none.</summary>
    public SpanKind? Kind { get; init; }

    /// <summary>The attribute and where it stands, for users.</summary>
    public string Text => $"[{(IsTraced ? "WithSpan" : "NoSpan")}] on the {Level.ToString().ToLowerInvariant()}";

    /// <summary>The attribute that decides about a method: the nearest that applies to it. Null where the rules decide.</summary>
    public static SpanAttribute? DecidingOn(MethodFacts facts)
    {
        foreach (var attribute in facts.InCode)
        {
            if (attribute.AppliesTo(facts))
                return attribute;
        }

        return null;
    }

    /// <summary>The settings that code gives to a traced method: those of the deciding attribute, and the tags of its parameters and result.</summary>
    public static SettingValues SettingsOf(MethodFacts facts, SpanAttribute? deciding)
    {
        var settings = deciding?.OwnSettings() ?? SettingValues.None;
        return facts.TagsInCode.Value is { All.Count: > 0 } tags ? new(settings.Values, tags) : settings;
    }

    // [NoSpan] means all that is in a type. [WithSpan] on one member means that very member; on more, what rules would take by default.
    private bool AppliesTo(MethodFacts facts) => !IsTraced || Level == AttributeLevel.Member || s_default.Matches(facts);

    private SettingValues OwnSettings()
    {
        var values = AttributeValues.None;
        if (Name is not null)
            values = values.With(Setting.Name, Given(Name, "Name", Name.Text));
        if (Kind is { } kind)
            values = values.With(Setting.Kind, Given(kind, "Kind", Setting.Kind.WordFor(kind)));
        // Where it stands on the member, that very member is meant.
        return new(Level == AttributeLevel.Member ? Setting.All.OfType<AttributeDefinition<NoisePolicy>>().Aggregate(values, Include) : values, TagRules.None);
    }

    private AttributeValues Include(AttributeValues values, AttributeDefinition<NoisePolicy> filter) =>
        values.With(filter, Given(NoisePolicy.Include, filter.Name, filter.WordFor(NoisePolicy.Include)));

    private Located<T> Given<T>(T value, string argument, string text) => new(value, argument, text, new(Text, null));
}
