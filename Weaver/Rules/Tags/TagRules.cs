using System;
using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Fody.Rules.Tags;

/// <summary>The tags of one element, or of a whole cascade. They add up; a later one of the same name takes the earlier one's place.</summary>
internal sealed class TagRules(IReadOnlyList<TagRule> all) : IEquatable<TagRules>
{
    public static TagRules None { get; } = new([]);

    /// <summary>The tags in order, each name once.</summary>
    public IReadOnlyList<TagRule> All { get; } = [.. all.Where((tag, index) => !all.Skip(index + 1).Any(later => later.Name == tag.Name))];

    /// <summary>The cascade: these tags after those of <paramref name="earlier"/> that they do not replace.</summary>
    public TagRules Over(TagRules earlier)
    {
        TagRule[] kept = [.. earlier.All.Where(tag => !All.Any(own => own.Name == tag.Name))];
        return kept.Length == 0 ? this : new TagRules([.. kept, .. All]);
    }

    /// <summary>True when <see cref="Over"/> takes at least one tag from <paramref name="earlier"/>.</summary>
    public bool LeavesRoomFor(TagRules earlier) => earlier.All.Any(tag => !All.Any(own => own.Name == tag.Name));

    public bool Equals(TagRules? other) => other is not null && All.SequenceEqual(other.All);

    public override bool Equals(object? obj) => Equals(obj as TagRules);

    public override int GetHashCode() => All.Count;
}
