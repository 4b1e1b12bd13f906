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

    /// <summary>The last rule that matches decides; each setting comes from the last matching rule that gives it.</summary>
    /// <exception cref="RuleException">A regular expression ran out of time.</exception>
    public Decision Decide(MethodFacts facts)
    {
        Rule? deciding = null;
        var settings = SettingOverrides.None;
        for (var i = Rules.Count - 1; i >= 0; i--)
        {
            var rule = Rules[i];
            // Once decided, an earlier rule can add nothing but settings.
            if (deciding is not null && ReferenceEquals(rule.Settings, SettingOverrides.None))
                continue;
            if (!rule.Matches(facts))
                continue;
            if (deciding is null && rule.Kind == RuleKind.Exclude)
                return new Decision.NotTraced(rule);
            if (deciding is null && rule.Kind is RuleKind.Include or RuleKind.Event)
                deciding = rule;

            settings = settings.Over(rule.Settings);
        }

        if (deciding is null && !IsTracedByDefault(facts))
            return new Decision.NotTraced(null);

        var names = new MethodNames(_assemblyName, facts.Namespace, facts.Type, facts.DisplayMember);
        return new Decision.Traced(deciding, settings.Over(_defaults).Resolve(names), deciding?.Kind == RuleKind.Event, deciding?.Selector.NamesOutright(facts) ?? false);
    }

    /// <summary>True when the method is traced where no rule decides.</summary>
    public bool IsTracedByDefault(MethodFacts facts) => _builtIn?.Matches(facts) ?? false;
}
