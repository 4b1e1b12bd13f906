using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Definitions;
using AutoSpan.Fody.Rules.Selectors;
using AutoSpan.Fody.Rules.Settings;
using AutoSpan.Fody.Rules.Tags;

namespace AutoSpan.Fody.Configuration;

/// <summary>One element of the configuration: which attributes and which elements it takes.</summary>
internal sealed class ElementDefinition
{
    private const string Deciding = " The last `<Include>`, `<Exclude>` or `<Event>` that matches a method decides.";

    private ElementDefinition(Elements element, RuleKind? ruleKind, string documentation, params IReadOnlyList<ElementDefinition> children)
    {
        Name = element.ToString();
        RuleKind = ruleKind;
        Documentation = documentation;
        Children = children;
        Attributes = [.. SelectorAttribute.All.Concat(Setting.All).Concat(Option.All).Concat(TagAttribute.All).Where(a => (a.Elements & element) != 0)];
    }

    // Each is made of those above it.
    public static ElementDefinition Tag { get; } = new(Elements.Tag, null,
        "A tag of spans or events. Tags add up. A later tag replaces an earlier one of the same name.");

    public static IReadOnlyList<ElementDefinition> Rules { get; } =
    [
        new(Elements.Include, Fody.Rules.RuleKind.Include, "Traces the methods that it matches." + Deciding, Tag),
        new(Elements.Exclude, Fody.Rules.RuleKind.Exclude, "Does not trace the methods that it matches." + Deciding),
        new(Elements.Event, Fody.Rules.RuleKind.Event,
            "Adds an event to the current span for the methods that it matches. They have no span of their own." + Deciding, Tag),
        new(Elements.Set, Fody.Rules.RuleKind.Set, "Gives settings and tags to the methods that it matches, and does not decide whether they are traced.", Tag)
    ];

    public static ElementDefinition AutoSpan { get; } = new(Elements.AutoSpan, null, "Configures AutoSpan for one assembly.", [.. Rules, Tag]);

    public static IReadOnlyList<ElementDefinition> All { get; } = [AutoSpan, .. Rules, Tag];

    /// <summary>Its name in XML.</summary>
    public string Name { get; }

    /// <summary>The kind of rule that it is; null for what is no rule.</summary>
    public RuleKind? RuleKind { get; }

    /// <summary>What it is for, in Markdown: whole sentences.</summary>
    public string Documentation { get; }

    /// <summary>The attributes that it takes.</summary>
    public IReadOnlyList<AttributeDefinition> Attributes { get; }

    /// <summary>The elements that may stand inside it.</summary>
    public IReadOnlyList<ElementDefinition> Children { get; }
}
