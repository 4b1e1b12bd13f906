using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Planning;
using AutoSpan.Fody.Planning.Tags;
using AutoSpan.Fody.Rules.Definitions;
using AutoSpan.Fody.Rules.Settings;

namespace AutoSpan.Fody.Reporting;

/// <summary>Reads the tags of a plan, and where each comes from.</summary>
internal static class TagEntries
{
    /// <returns>The tags in the order in which they are written.</returns>
    public static IReadOnlyList<TagEntry> Of(SpanPlan plan, SettingOrigins origins)
    {
        var settings = plan.Method.Settings;
        return [.. Constants(plan.Call.Constants), .. plan.Call.OnEntry.Concat(plan.Call.OnReturn).Select(Entry)];

        IEnumerable<TagEntry> Constants(IReadOnlyList<string> namesAndTexts)
        {
            for (var index = 0; index < namesAndTexts.Count; index += 2)
                yield return new TagEntry(namesAndTexts[index], null, namesAndTexts[index + 1], false, OriginOf(namesAndTexts[index], null));
        }

        TagEntry Entry(TagPlan tag) => new(
            tag.Name,
            tag.Expression,
            tag is TagPlan.Text { Secret: null } text ? text.Content : null,
            tag is TagPlan.Text { Secret: not null },
            OriginOf(tag.Name, tag));

        RuleEntry OriginOf(string name, TagPlan? tag)
        {
            if (settings.Tags.All.FirstOrDefault(rule => rule.Name == name) is { } rule)
                return origins.Of(SettingOrigins.ValueOf(rule));

            Located? given = tag?.IsOfResult == true ? settings.Find(Setting.Return) : null;
            given ??= settings.Find(Setting.Arguments);
            return given is null ? throw new InvalidOperationException($"Nothing gives the tag '{name}'.") : origins.Of(given);
        }
    }
}
