using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Rules;

namespace AutoSpan.Fody.Configuration;

/// <summary>One element of the language.</summary>
/// <param name="Name">Its name in XML.</param>
/// <param name="RuleKind">The kind of rule that it is; null for <c>&lt;AutoSpan&gt;</c> itself.</param>
/// <param name="TakesSelectors">True when it takes the attributes of <see cref="SelectorTable"/>.</param>
/// <param name="TakesSettings">True when it takes the attributes of <see cref="SettingTable"/>.</param>
/// <param name="TakesOptions">True when it takes the attributes of <see cref="OptionTable"/>.</param>
internal sealed record ElementDefinition(string Name, RuleKind? RuleKind, bool TakesSelectors, bool TakesSettings, bool TakesOptions)
{
    public static ElementDefinition AutoSpan { get; } = new("AutoSpan", null, false, true, true);

    /// <summary>The elements inside <c>&lt;AutoSpan&gt;</c>.</summary>
    public static IReadOnlyList<ElementDefinition> Rules { get; } =
    [
        new("Include", Fody.Rules.RuleKind.Include, true, true, false),
        new("Exclude", Fody.Rules.RuleKind.Exclude, true, false, false),
        new("Set", Fody.Rules.RuleKind.Set, true, true, false)
    ];

    public static IReadOnlyList<ElementDefinition> All { get; } = [AutoSpan, .. Rules];

    /// <summary>The names of all attributes that it takes.</summary>
    public IReadOnlyList<string> Attributes { get; } =
    [
        .. TakesSelectors ? SelectorTable.All.Select(a => a.Name) : [],
        .. TakesSettings ? SettingTable.All.Select(a => a.Name) : [],
        .. TakesOptions ? OptionTable.All.Select(a => a.Name) : []
    ];
}
