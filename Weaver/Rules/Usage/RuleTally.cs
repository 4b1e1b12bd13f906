using System.Collections.Generic;

namespace AutoSpan.Fody.Rules.Usage;

/// <summary>What one rule has done so far.</summary>
internal sealed class RuleTally(Rule rule)
{
    private readonly List<Rule> _overruling = [];
    private readonly List<string> _overrulingAttributes = [];

    public Rule Rule => rule;

    /// <summary>True for a <c>&lt;Set&gt;</c> without settings and tags, of which the reader has spoken already.</summary>
    public bool SaysNothing => rule.Kind == RuleKind.Set && rule.Settings == SettingOverrides.None;

    public int Matched { get; private set; }

    /// <summary>True when the rule decided on a method, or gave it a setting.</summary>
    public bool HadEffect { get; private set; }

    /// <summary>True when it matched a method that adds an event, and gives nothing that an event has.</summary>
    public bool MetEvent { get; private set; }

    /// <summary>The later rules that left it without effect, each once.</summary>
    public IReadOnlyList<Rule> Overruling => _overruling;

    /// <summary>The attributes in code that left it without effect, each once.</summary>
    public IReadOnlyList<string> OverrulingAttributes => _overrulingAttributes;

    public void CountEffect()
    {
        Matched++;
        HadEffect = true;
    }

    public void CountForEvent()
    {
        Matched++;
        MetEvent = true;
    }

    /// <param name="by">The later rules.</param>
    /// <param name="attribute">The attribute in code, if one has its part in it.</param>
    public void CountOverruled(IEnumerable<Rule> by, string? attribute)
    {
        Matched++;
        foreach (var other in by)
        {
            if (!_overruling.Exists(r => ReferenceEquals(r, other)))
                _overruling.Add(other);
        }

        if (attribute is not null && !_overrulingAttributes.Contains(attribute))
            _overrulingAttributes.Add(attribute);
    }
}
