using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Definitions;
using AutoSpan.Fody.Rules.Settings;
using AutoSpan.Fody.Rules.Tags;

namespace AutoSpan.Fody.Reporting;

/// <summary>Tells which rule gives a setting or a tag: the cascade hands on the very object that was read from the rule.</summary>
internal sealed class SettingOrigins
{
    private readonly Dictionary<Located, RuleEntry> _given = new(ByReference.Instance);
    private readonly Dictionary<Rule, RuleEntry> _rules = [];
    private readonly string? _projectDirectory;

    /// <param name="rules">The rules.</param>
    /// <param name="projectDirectory">The folder to which the paths of files are relative; null for full paths.</param>
    public SettingOrigins(RuleSet rules, string? projectDirectory)
    {
        _projectDirectory = projectDirectory;
        foreach (var rule in rules.Rules)
        {
            var entry = At(rule.Text, rule.Location);
            _rules.Add(rule, entry);
            Note(rule.Settings, entry);
        }

        if (rules.Defaults.IsEmpty)
            return;

        Located[] given = [.. GivenBy(rules.Defaults)];
        var text = rules.Defaults.Values.IsEmpty ? RuleEntry.Default.Text : given[0].Origin.Element;
        Element = At(text, given.Select(value => value.Location).OrderBy(location => location?.Line).First());
        Note(rules.Defaults, Element);
    }

    /// <summary><c>&lt;AutoSpan&gt;</c> with its settings; null if it has none.</summary>
    public RuleEntry? Element { get; }

    /// <summary>The rules in the order of the configuration.</summary>
    public IEnumerable<RuleEntry> Rules => _rules.Values;

    public RuleEntry Of(Rule rule) => _rules[rule];

    /// <summary>What gives a value: a rule, <c>&lt;AutoSpan&gt;</c>, or an attribute in code.</summary>
    public RuleEntry Of(Located value) => _given.TryGetValue(value, out var rule) ? rule : new(value.Origin.Element, null, 0);

    private void Note(SettingValues values, RuleEntry entry)
    {
        foreach (var value in GivenBy(values))
            _given[value] = entry;
    }

    private static IEnumerable<Located> GivenBy(SettingValues values) =>
        values.Values.Given.Select(values.Values.Find).OfType<Located>().Concat(values.Tags.All.Select(ValueOf));

    /// <summary>The text or path of a tag.</summary>
    public static Located ValueOf(TagRule tag) => tag switch
    {
        TagRule.Constant constant => constant.Text,
        _ => ((TagRule.Value)tag).Path
    };

    private RuleEntry At(string text, SourceLocation? location) => location is null
        ? new(text, null, 0)
        : new(text, _projectDirectory is null ? location.File : RelativePath.Of(location.File, _projectDirectory), location.Line);

    // Records compare by value: two rules can give the same text at places that nobody knows.
    private sealed class ByReference : IEqualityComparer<Located>
    {
        public static ByReference Instance { get; } = new();

        public bool Equals(Located? one, Located? other) => ReferenceEquals(one, other);

        public int GetHashCode(Located value) => RuntimeHelpers.GetHashCode(value);
    }
}
