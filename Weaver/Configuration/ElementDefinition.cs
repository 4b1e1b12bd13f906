using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Selectors;

namespace AutoSpan.Fody.Configuration;

/// <summary>One element of the language: which attributes it takes, and which elements.</summary>
/// <param name="Name">Its name in XML.</param>
/// <param name="RuleKind">The kind of rule that it is; null for what is no rule.</param>
internal sealed record ElementDefinition(string Name, RuleKind? RuleKind)
{
    // Each is made of those above it.
    public static ElementDefinition Tag { get; } = new("Tag", null) { TagParts = TagTable.All };

    public static IReadOnlyList<ElementDefinition> Rules { get; } =
    [
        new("Include", Fody.Rules.RuleKind.Include) { Selectors = SelectorTable.All, Settings = SettingTable.All, Children = [Tag] },
        new("Exclude", Fody.Rules.RuleKind.Exclude) { Selectors = SelectorTable.All },
        new("Event", Fody.Rules.RuleKind.Event) { Selectors = SelectorTable.All, Settings = SettingTable.OfEvents, Children = [Tag] },
        new("Set", Fody.Rules.RuleKind.Set) { Selectors = SelectorTable.All, Settings = SettingTable.All, Children = [Tag] }
    ];

    public static ElementDefinition AutoSpan { get; } =
        new("AutoSpan", null) { Settings = SettingTable.All, Options = OptionTable.All, Children = [.. Rules, Tag] };

    public static IReadOnlyList<ElementDefinition> All { get; } = [AutoSpan, .. Rules, Tag];

    public IReadOnlyList<AttributeDefinition<IReadOnlyList<Criterion>>> Selectors { get; init; } = [];

    public IReadOnlyList<AttributeDefinition<SettingOverrides>> Settings { get; init; } = [];

    public IReadOnlyList<AttributeDefinition<AssemblyOptions>> Options { get; init; } = [];

    public IReadOnlyList<AttributeDefinition<TagParts>> TagParts { get; init; } = [];

    /// <summary>The elements that may stand inside it.</summary>
    public IReadOnlyList<ElementDefinition> Children { get; init; } = [];

    /// <summary>The names of all attributes that it takes.</summary>
    public IReadOnlyList<string> Attributes =>
    [
        .. Selectors.Select(a => a.Name),
        .. Settings.Select(a => a.Name),
        .. Options.Select(a => a.Name),
        .. TagParts.Select(a => a.Name)
    ];
}
