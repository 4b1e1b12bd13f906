using AutoSpan.Fody.Rules.Definitions;
using AutoSpan.Fody.Rules.Tags;

namespace AutoSpan.Fody.Rules.Settings;

/// <summary>The settings and tags that one element gives, or those of a whole cascade.</summary>
/// <param name="values">The settings.</param>
/// <param name="tags">The tags.</param>
internal sealed class SettingValues(AttributeValues values, TagRules tags)
{
    /// <summary>No setting and no tag.</summary>
    public static SettingValues None { get; } = new(AttributeValues.None, TagRules.None);

    public AttributeValues Values => values;

    public TagRules Tags => tags;

    public bool IsEmpty => values.IsEmpty && tags.All.Count == 0;

    /// <summary>The setting that was given, with its origin; null where none was.</summary>
    public Located<T>? Find<T>(AttributeDefinition<T> setting) => values.Find(setting);

    /// <summary>The cascade: a setting comes from here, else from <paramref name="earlier"/>. Tags add up.</summary>
    public SettingValues Over(SettingValues earlier)
    {
        if (!LeavesRoomFor(earlier))
            return this;

        return IsEmpty ? earlier : new(values.Over(earlier.Values), tags.Over(earlier.Tags));
    }

    /// <summary>True when <see cref="Over"/> takes at least one setting or tag from <paramref name="earlier"/>.</summary>
    public bool LeavesRoomFor(SettingValues earlier) => values.LeavesRoomFor(earlier.Values) || tags.LeavesRoomFor(earlier.Tags);

    /// <summary>Those that events have, or those that spans have.</summary>
    public SettingValues For(bool isEvent)
    {
        var own = values.Only(isEvent ? Setting.OfEvents : Setting.OfSpans);
        return ReferenceEquals(own, values) ? this : new(own, tags);
    }
}
