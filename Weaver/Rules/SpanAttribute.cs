using AutoSpan.Fody.Rules.Selectors;
using AutoSpan.Fody.Rules.Templates;

namespace AutoSpan.Fody.Rules;

/// <summary><c>[WithSpan]</c> or <c>[NoSpan]</c>: what code says of its own spans. It comes after all rules and wins over them.</summary>
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

    /// <summary>The attribute that decides about a method: the nearest that speaks of it. Null where the rules decide.</summary>
    public static SpanAttribute? DecidingOn(MethodFacts facts)
    {
        foreach (var attribute in facts.InCode)
        {
            if (attribute.SpeaksOf(facts))
                return attribute;
        }

        return null;
    }

    /// <summary>The settings that code gives to a traced method: those of the deciding attribute, and the tags of its parameters and result.</summary>
    public static SettingOverrides SettingsOf(MethodFacts facts, SpanAttribute? deciding)
    {
        var settings = deciding?.OwnSettings() ?? SettingOverrides.None;
        return facts.TagsInCode.Value is { All.Count: > 0 } tags ? settings with { Tags = tags } : settings;
    }

    // [NoSpan] means all that is in a type. [WithSpan] on one member means that very member; on more, what rules would take by default.
    private bool SpeaksOf(MethodFacts facts) => !IsTraced || Level == AttributeLevel.Member || s_default.Matches(facts);

    private SettingOverrides OwnSettings()
    {
        var given = new SettingOverrides { Name = Name, Kind = Kind };
        return Level == AttributeLevel.Member
            ? given with { Trivial = NoisePolicy.Include, Manual = NoisePolicy.Include, Generated = NoisePolicy.Include }
            : given;
    }
}
