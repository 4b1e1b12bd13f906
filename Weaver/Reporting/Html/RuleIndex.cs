using System;
using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Fody.Reporting.Html;

/// <summary>The rules that had their say, numbered: each method only points to its own.</summary>
internal sealed class RuleIndex
{
    private readonly IReadOnlyDictionary<DecidingRule, int> _woven;
    private readonly IReadOnlyDictionary<DecidingRule, int> _left;
    private readonly Dictionary<DecidingRule, int> _numbers = [];

    public RuleIndex(WeaveReport report)
    {
        _woven = Count(report.Woven);
        _left = Count(report.Skipped);
        All =
        [
            .. _woven.Keys.Union(_left.Keys)
                .OrderBy(rule => rule.File is null).ThenBy(rule => rule.File, StringComparer.Ordinal)
                .ThenBy(rule => rule.Line).ThenBy(rule => rule.Text, StringComparer.Ordinal)
        ];
        foreach (var rule in All)
            _numbers.Add(rule, _numbers.Count + 1);
    }

    /// <summary>The rules in the order of the configuration; those that have no place in it last.</summary>
    public IReadOnlyList<DecidingRule> All { get; }

    /// <summary>The number of a rule, from 1.</summary>
    public int NumberOf(DecidingRule rule) => _numbers[rule];

    /// <summary>How many methods are woven because of it.</summary>
    public int WovenBy(DecidingRule rule) => _woven.TryGetValue(rule, out var count) ? count : 0;

    /// <summary>The number of methods that the rule decided about and that are not woven.</summary>
    public int LeftBy(DecidingRule rule) => _left.TryGetValue(rule, out var count) ? count : 0;

    private static IReadOnlyDictionary<DecidingRule, int> Count(IEnumerable<MethodEntry> methods) =>
        methods.Select(method => method.Decider).OfType<DecidingRule>().GroupBy(rule => rule).ToDictionary(group => group.Key, group => group.Count());
}
