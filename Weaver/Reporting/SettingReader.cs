using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Rules.Definitions;
using AutoSpan.Fody.Rules.Settings;

namespace AutoSpan.Fody.Reporting;

/// <summary>Reads which settings are in force, and where each comes from. Methods for which the same rules count share the list.</summary>
internal sealed class SettingReader(SettingOrigins origins)
{
    private readonly Dictionary<SettingValues, IReadOnlyList<SettingEntry>> _ofSpans = [];
    private readonly Dictionary<SettingValues, IReadOnlyList<SettingEntry>> _ofHandlers = [];
    private readonly Dictionary<SettingValues, IReadOnlyList<SettingEntry>> _ofEvents = [];

    /// <summary>What holds for spans where nothing gives a value.</summary>
    public static IReadOnlyList<SettingEntry> SpanDefaults { get; } = DefaultsOf(Setting.OfSpans);

    /// <summary>What holds for events where nothing gives a value.</summary>
    public static IReadOnlyList<SettingEntry> EventDefaults { get; } = DefaultsOf(Setting.OfEvents);

    /// <param name="values">What was given.</param>
    /// <param name="isEvent">True for an event.</param>
    /// <param name="hasRoute">True for a lambda that handles a minimal API: its route is the default of its name.</param>
    public IReadOnlyList<SettingEntry> Read(SettingValues values, bool isEvent, bool hasRoute)
    {
        var known = isEvent ? _ofEvents : hasRoute ? _ofHandlers : _ofSpans;
        if (!known.TryGetValue(values, out var settings))
            known.Add(values, settings = [.. (isEvent ? EventDefaults : SpanDefaults).Select(setting => InForce(setting, values, hasRoute))]);

        return settings;
    }

    private SettingEntry InForce(SettingEntry setting, SettingValues values, bool hasRoute)
    {
        var definition = Setting.All.First(one => one.Name == setting.Name);
        if (values.Values.Find(definition) is { } given)
            return new SettingEntry(setting.Name, given.Text, origins.Of(given), given.Location?.Line ?? 0);

        return hasRoute && definition == Setting.Name ? setting with { Value = "the route" } : setting;
    }

    private static SettingEntry[] DefaultsOf(IReadOnlyList<AttributeDefinition> settings) =>
        [.. settings.Select(setting => new SettingEntry(setting.Name, setting.DefaultText ?? "none", null, 0))];
}
