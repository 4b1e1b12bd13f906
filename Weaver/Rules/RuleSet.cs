using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Rules.Selectors;
using AutoSpan.Fody.Rules.Templates;

namespace AutoSpan.Fody.Rules;

/// <summary>All rules of one configuration, ready to be asked about the methods of one assembly.</summary>
internal sealed class RuleSet
{
    private readonly SettingOverrides _defaults;
    private readonly string _assemblyName;
    private readonly Selector? _builtIn;

    /// <param name="rules">The rules in the order of the configuration.</param>
    /// <param name="defaults">The settings that a method has where no rule says otherwise.</param>
    /// <param name="assemblyName">The simple name of the assembly, for <c>{Assembly}</c>.</param>
    /// <param name="isProjectFile">True when the rules stand in the project's own file.</param>
    public RuleSet(IReadOnlyList<Rule> rules, SettingOverrides defaults, string assemblyName, bool isProjectFile)
    {
        Rules = rules;
        IsProjectFile = isProjectFile;
        _defaults = defaults;
        _assemblyName = assemblyName;
        // Without an <Include>, exclusions and settings speak of what <AutoSpan/> alone would trace.
        _builtIn = Rules.Any(r => r.Kind == RuleKind.Include) ? null : Selector.For(RuleKind.Include, []);
    }

    /// <summary>The rules in the order of the configuration.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>True when they stand in the project's own file.</summary>
    public bool IsProjectFile { get; }

    /// <summary>
    /// The nearest attribute in code decides, else the last rule that matches. Each setting comes from the attributes, else from the last matching rule
    /// that gives it.
    /// </summary>
    /// <exception cref="RuleException">A regular expression ran out of time.</exception>
    public Decision Decide(MethodFacts facts)
    {
        var attribute = SpanAttribute.DecidingOn(facts);
        if (attribute is { IsTraced: false })
            return new Decision.NotTraced(null, attribute);

        Rule? deciding = null;
        var settings = SettingOverrides.None;
        for (var i = Rules.Count - 1; i >= 0; i--)
        {
            var rule = Rules[i];
            var isDecided = attribute is not null || deciding is not null;
            // Once decided, an earlier rule can add nothing but settings.
            if (isDecided && ReferenceEquals(rule.Settings, SettingOverrides.None))
                continue;
            if (!rule.Matches(facts))
                continue;
            if (!isDecided && rule.Kind == RuleKind.Exclude)
                return new Decision.NotTraced(rule, null);
            if (!isDecided && rule.Kind is RuleKind.Include or RuleKind.Event)
                deciding = rule;

            settings = settings.Over(rule.Settings);
        }

        if (attribute is null && deciding is null && !IsTracedByDefault(facts))
            return new Decision.NotTraced(null, null);

        return new Decision.Traced(
            deciding,
            attribute,
            SpanAttribute.SettingsOf(facts, attribute).Over(settings).Over(_defaults).Resolve(NamesOf(facts)),
            deciding?.Kind == RuleKind.Event,
            attribute is { Level: AttributeLevel.Member } || (deciding?.Selector.NamesOutright(facts) ?? false));
    }

    /// <summary>True when the method is traced where no rule decides.</summary>
    public bool IsTracedByDefault(MethodFacts facts) => _builtIn?.Matches(facts) ?? false;

    private MethodNames NamesOf(MethodFacts facts) => new(_assemblyName, facts.Namespace, facts.Type, facts.DisplayMember)
    {
        DistinctType = facts.DistinctType ?? facts.Type
    };
}
