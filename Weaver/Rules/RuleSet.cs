using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Rules.Selectors;
using AutoSpan.Fody.Rules.Settings;
using AutoSpan.Fody.Rules.Templates;
using AutoSpan.Fody.Rules.Usage;

namespace AutoSpan.Fody.Rules;

/// <summary>All rules of one configuration, ready to decide about the methods of one assembly.</summary>
internal sealed class RuleSet
{
    private readonly string _assemblyName;
    private readonly Selector? _builtIn;

    /// <param name="rules">The rules in the order of the configuration.</param>
    /// <param name="defaults">The settings of <c>&lt;AutoSpan&gt;</c>, which a method has where no rule says otherwise.</param>
    /// <param name="assemblyName">The simple name of the assembly, for <c>{Assembly}</c>.</param>
    public RuleSet(IReadOnlyList<Rule> rules, SettingValues defaults, string assemblyName)
    {
        Rules = rules;
        Defaults = defaults;
        _assemblyName = assemblyName;
        // Without an <Include>, the other rules change what <AutoSpan/> alone would trace.
        _builtIn = Rules.Any(r => r.Kind == RuleKind.Include) ? null : Selector.For(RuleKind.Include, []);
    }

    /// <summary>The rules in the order of the configuration.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    public SettingValues Defaults { get; }

    /// <summary>Decides about all methods of the assembly.</summary>
    /// <param name="methods">All methods, in the order of the assembly.</param>
    /// <exception cref="RuleException">A regular expression ran out of time.</exception>
    public RuleDecisions Decide(IReadOnlyList<MethodFacts> methods)
    {
        var idle = Rules.ToDictionary(rule => rule, RuleUsage.None);
        Func<Rule, bool> isIdle = idle.ContainsKey;
        var settings = SettingCascade.Start();
        List<Decision> decisions = new(methods.Count);
        foreach (var method in methods)
        {
            var cascade = new Cascade(this, method, isIdle);
            decisions.Add(cascade.Decide(settings));
            foreach (var effect in cascade.Effects(isIdle))
            {
                // A rule that has had an effect once is not asked for the sake of its usage again: soon only the idle ones are.
                if (effect is RuleEffect.Applied)
                    idle.Remove(effect.Rule);
                else
                    idle[effect.Rule] = idle[effect.Rule].And(effect);
            }
        }

        return new(methods, decisions, [.. Rules.Where(isIdle).Select(rule => idle[rule])]);
    }

    /// <summary>True when the method is traced where no rule decides.</summary>
    public bool IsTracedByDefault(MethodFacts facts) => _builtIn?.Matches(facts) ?? false;

    /// <summary>The values of the placeholders of templates for a method.</summary>
    public MethodNames NamesOf(MethodFacts facts) => new(_assemblyName, facts.Namespace, facts.Type, facts.Route ?? facts.DisplayMember)
    {
        DistinctType = facts.DistinctType ?? facts.Type,
        IsRoute = facts.Route is not null
    };
}
