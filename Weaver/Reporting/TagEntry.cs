using System.Collections.Generic;
using System.Linq;
using System.Runtime.Serialization;
using AutoSpan.Fody.Planning.Tags;

namespace AutoSpan.Fody.Reporting;

/// <summary>A tag of a woven method's spans or events.</summary>
[DataContract]
internal sealed class TagEntry
{
    [DataMember(Name = "name", Order = 0)]
    public string Name { get; set; } = string.Empty;

    /// <summary>The path to the value; null for a text that is always the same.</summary>
    [DataMember(Name = "value", Order = 1, EmitDefaultValue = false)]
    public string? Value { get; set; }

    /// <summary>The text that is always the same; null for a value of each call.</summary>
    [DataMember(Name = "text", Order = 2, EmitDefaultValue = false)]
    public string? Text { get; set; }

    /// <summary>True where <c>***</c> is written in place of the value.</summary>
    [DataMember(Name = "redacted", Order = 3, EmitDefaultValue = false)]
    public bool Redacted { get; set; }

    /// <summary>The tags of one method, in the order in which they are written; null for none.</summary>
    public static TagEntry[]? AllOf(CallPlan call)
    {
        TagEntry[] tags = [.. Constants(call.Constants), .. call.OnEntry.Concat(call.OnReturn).Select(Of)];
        return tags.Length == 0 ? null : tags;
    }

    private static IEnumerable<TagEntry> Constants(IReadOnlyList<string> namesAndTexts)
    {
        for (var index = 0; index < namesAndTexts.Count; index += 2)
            yield return new TagEntry { Name = namesAndTexts[index], Text = namesAndTexts[index + 1] };
    }

    private static TagEntry Of(TagPlan tag) => new()
    {
        Name = tag.Name,
        Value = tag.Expression,
        Text = tag is TagPlan.Text { Secret: null } text ? text.Content : null,
        Redacted = tag is TagPlan.Text { Secret: not null }
    };
}
