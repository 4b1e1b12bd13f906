using System.Runtime.Serialization;
using AutoSpan.Fody.Selection;

namespace AutoSpan.Fody.Reporting;

/// <summary>A method that is not woven.</summary>
[DataContract]
internal sealed class SkippedEntry : MethodEntry
{
    /// <summary>The class of reason: a <see cref="SkipReason"/>.</summary>
    [DataMember(Name = "reason", Order = 0)]
    public string Reason { get; set; } = string.Empty;

    [DataMember(Name = "detail", Order = 1)]
    public string Detail { get; set; } = string.Empty;

    public static SkippedEntry Of(SkippedMethod skipped, string? projectDirectory)
    {
        var entry = new SkippedEntry { Reason = skipped.Reason.ToString(), Detail = skipped.Detail };
        entry.Describe(skipped.Method, skipped.DisplayName, skipped.Facts.Route, DecidingRule.Of(skipped, projectDirectory));
        return entry;
    }
}
