using System;
using System.Collections.Generic;
using AutoSpan.Fody.Rules.Settings;
using AutoSpan.Fody.Rules.Usage;

namespace AutoSpan.Fody.Rules;

/// <summary>
/// What attributes in code and rules mean for one method. The nearest attribute in code decides, else the last rule that matches. Each setting comes from the
/// attributes, else from the last matching rule that gives it, else from <c>&lt;AutoSpan&gt;</c>.
/// </summary>
internal sealed class Cascade
{
    private readonly RuleSet _rules;
    private readonly MethodFacts _facts;
    private readonly SpanAttribute? _attribute;
    private readonly Rule? _deciding;
    private readonly List<Rule> _matching = [];
    private readonly bool _isTraced;
    private SettingValues? _inCode;

    /// <param name="rules">The rules.</param>
    /// <param name="facts">The method.</param>
    /// <param name="isWatched">True for a rule that is asked even where it cannot change the decision.</param>
    /// <exception cref="RuleException">A regular expression ran out of time.</exception>
    public Cascade(RuleSet rules, MethodFacts facts, Func<Rule, bool> isWatched)
    {
        _rules = rules;
        _facts = facts;
        _attribute = SpanAttribute.DecidingOn(facts);
        var isDecided = _attribute is not null;
        var canBeTraced = _attribute?.IsTraced ?? true;
        for (var i = rules.Rules.Count - 1; i >= 0; i--)
        {
            var rule = rules.Rules[i];
            var matters = (!isDecided && rule.Kind != RuleKind.Set) || (canBeTraced && !rule.Settings.IsEmpty);
            if (!(matters || isWatched(rule)) || !rule.Matches(facts))
                continue;

            _matching.Add(rule);
            if (isDecided || rule.Kind == RuleKind.Set)
                continue;

            _deciding = rule;
            isDecided = true;
            canBeTraced = rule.Kind != RuleKind.Exclude;
        }

        _isTraced = isDecided ? canBeTraced : rules.IsTracedByDefault(facts);
    }

    private bool IsEvent => _deciding?.Kind == RuleKind.Event;

    // Read only of traced methods: reading [SpanTag] may give diagnostics.
    private SettingValues InCode => _inCode ??= _isTraced ? SpanAttribute.SettingsOf(_facts, _attribute) : SettingValues.None;

    /// <param name="start">Where settings of rules are combined.</param>
    public Decision Decide(SettingCascade start)
    {
        if (!_isTraced)
            return new Decision.NotTraced(_deciding, _attribute);

        var settings = start;
        foreach (var rule in _matching)
            settings = settings.Over(rule.Settings);
        settings = settings.Over(_rules.Defaults);
        return new Decision.Traced(
            _deciding,
            _attribute,
            new MethodSettings(InCode.Over(settings.Values), _rules.NamesOf(_facts)),
            IsEvent,
            _attribute is { Level: AttributeLevel.Member } || (_deciding?.Selector.NamesOutright(_facts) ?? false));
    }

    /// <summary>What each watched rule that matches did, the last first.</summary>
    /// <param name="isWatched">The same as in the constructor.</param>
    public IReadOnlyList<RuleEffect> Effects(Func<Rule, bool> isWatched)
    {
        if (!_matching.Exists(rule => isWatched(rule)))
            return [];

        List<RuleEffect> effects = [];
        var settings = SettingValues.None;
        List<Rule> later = [];
        foreach (var rule in _matching)
        {
            var given = rule.Settings.For(IsEvent);
            if (isWatched(rule))
                effects.Add(EffectOf(rule, given, settings, [.. later]));
            if (!_isTraced || given.IsEmpty)
                continue;

            settings = settings.Over(given);
            later.Add(rule);
        }

        return effects;
    }

    private RuleEffect EffectOf(Rule rule, SettingValues given, SettingValues laterSettings, IReadOnlyList<Rule> later)
    {
        if (ReferenceEquals(rule, _deciding) || (_isTraced && InCode.Over(laterSettings).LeavesRoomFor(given)))
            return new RuleEffect.Applied(rule);
        if (rule.Kind != RuleKind.Set || !_isTraced)
            return new RuleEffect.Overruled(rule, _deciding is null ? [] : [_deciding], _attribute?.Text);
        if (given.IsEmpty)
            return new RuleEffect.OfSpansOnly(rule);

        return new RuleEffect.Overruled(rule, later, laterSettings.LeavesRoomFor(given) ? _attribute?.Text ?? "[SpanTag]" : null);
    }
}
