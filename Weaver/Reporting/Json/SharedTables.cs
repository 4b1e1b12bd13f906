using System;
using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Fody.Reporting.Json;

/// <summary>What many methods have in common, each once: rules, lists of settings, and decisions.</summary>
internal sealed class SharedTables
{
    private readonly ContentIds _ids = new();
    private readonly WeaveReport _report;
    private readonly Dictionary<RuleEntry, string> _rules = [];
    private readonly Dictionary<IReadOnlyList<SettingEntry>, string> _known = [];
    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _decisions = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _settingLines = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _decisionLines = new(StringComparer.Ordinal);

    public SharedTables(WeaveReport report)
    {
        _report = report;
        foreach (var rule in report.Rules)
            _rules.Add(rule, _ids.Next(rule.Kind, rule.Text));
    }

    /// <summary>The rules in the order of the report.</summary>
    public IEnumerable<string> Rules => _report.Rules.Select(rule =>
        new JsonLine().Add("id", _rules[rule]).Add("text", rule.Text).Add("file", rule.File).Add("line", rule.Line).ToString());

    /// <summary>The lists of settings, ordered by id.</summary>
    public IEnumerable<string> Settings => _settingLines.Values;

    /// <summary>The decisions, ordered by id.</summary>
    public IEnumerable<string> Decisions => _decisionLines.Values;

    /// <summary>The id of the decision about a method.</summary>
    public string DecisionOn(MethodEntry method)
    {
        var prefix = method.Span is null ? method.Reason! : method.Span.IsEvent ? "event" : "span";
        var content = Content(method, new JsonLine()).ToString();
        if (!_decisions.TryGetValue(content, out var id))
        {
            _decisions.Add(content, id = _ids.Next(prefix, content));
            _decisionLines.Add(id, Content(method, new JsonLine().Add("id", id)).ToString());
        }

        return id;
    }

    private JsonLine Content(MethodEntry method, JsonLine line)
    {
        line.Add("reason", method.Reason).Add("detail", method.Detail).Add("rule", IdOf(method.Rule)).Add("settings", SettingsOf(method));
        return method.Span is not { } span ? line : line
            .Add("shape", span.Shape).Add("on", span.On).Add("kind", span.Kind).Add("source", span.Source)
            .Add("tags", [.. span.Tags.Select(Tag)]).Add("errorWhen", span.ErrorWhen).Add("remoteParent", span.RemoteParent);
    }

    private string Tag(TagEntry tag) => new JsonLine()
        .Add("name", tag.Name).Add("value", tag.Value).Add("text", tag.Text).Add("redacted", tag.IsRedacted).Add("rule", IdOf(tag.Origin)).ToString();

    private string? SettingsOf(MethodEntry method)
    {
        if (method.Settings.Count == 0)
            return null;

        if (!_known.TryGetValue(method.Settings, out var id))
            _known.Add(method.Settings, id = Share(method.Settings));
        return id;
    }

    private string Share(IReadOnlyList<SettingEntry> settings)
    {
        var isEvent = settings[0].Name == _report.EventDefaults.FirstOrDefault()?.Name;
        SettingEntry[] given = [.. settings.Except(isEvent ? _report.EventDefaults : _report.SpanDefaults)];
        // Lines move without a change of what a setting is.
        var content = Line(null, given.Select(setting => setting with { Line = 0 }));
        if (!_settings.TryGetValue(content, out var id))
        {
            _settings.Add(content, id = _ids.Next("settings", content));
            _settingLines.Add(id, Line(id, given));
        }

        return id;

        string Line(string? name, IEnumerable<SettingEntry> entries) =>
            new JsonLine().Add("id", name).Add("event", isEvent).Add("given", [.. entries.Select(entry => Setting(entry, IdOf(entry.Origin)))]).ToString();
    }

    /// <summary>A setting as JSON.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="rule">The id of what gives it; null for the default.</param>
    public static string Setting(SettingEntry setting, string? rule) =>
        new JsonLine().Add("name", setting.Name).Add("value", setting.Value).Add("rule", rule).Add("line", setting.Line).ToString();

    private string? IdOf(RuleEntry? rule) => rule is null ? null : _rules[rule];
}
