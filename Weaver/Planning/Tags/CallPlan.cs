using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Planning.Values;

namespace AutoSpan.Fody.Planning.Tags;

/// <summary>What a woven method says of one call beyond its name.</summary>
/// <param name="Constants">The names and texts of the tags that the span has from the start, in turn.</param>
/// <param name="OnEntry">The tags of what is there when the method starts.</param>
/// <param name="OnReturn">The tags of what is there when it returns.</param>
/// <param name="Error">What makes a normal return an error; null for nothing.</param>
/// <param name="RemoteParent">The way to a parent that is not in this process; null for none.</param>
/// <param name="MaxLength">The longest text of a tag.</param>
internal sealed record CallPlan(
    IReadOnlyList<string> Constants,
    IReadOnlyList<TagPlan> OnEntry,
    IReadOnlyList<TagPlan> OnReturn,
    ConditionPlan? Error,
    BoundPath? RemoteParent,
    int MaxLength)
{
    /// <summary>Every way to a value in it.</summary>
    public IEnumerable<BoundPath> Paths
    {
        get
        {
            if (OnEntry.Count == 0 && OnReturn.Count == 0 && Error is null && RemoteParent is null)
                return [];

            var tags = OnEntry.Concat(OnReturn).OfType<TagPlan.Value>().Select(tag => tag.Path);
            return tags.Concat(new[] { Error?.Path, RemoteParent }.OfType<BoundPath>());
        }
    }
}
