using System.Collections.Generic;
using AutoSpan.Fody.Selection;

namespace AutoSpan.Fody.Reporting.Html;

/// <summary>The heading of the methods that are not woven for one reason.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Title">The heading.</param>
/// <param name="Counted">The text after their number.</param>
/// <param name="Explanation">What the reason means, and how to change it.</param>
/// <param name="IsTold">True if the reason differs between methods.</param>
/// <param name="IsOpen">True if the section is open at first.</param>
internal sealed record SkipHeading(SkipReason Reason, string Title, string Counted, string Explanation, bool IsTold, bool IsOpen)
{
    /// <summary>Every reason, the most remarkable first. All texts are markup.</summary>
    public static IReadOnlyList<SkipHeading> All { get; } =
    [
        new(SkipReason.WeavingFailed, "Failed", "failed",
            "Weaving them failed because of an error in AutoSpan. They keep their original bodies. Please report the error.", true, true),
        new(SkipReason.CannotBeWoven, "Unsupported", "unsupported", "AutoSpan cannot weave them without changing their behaviour.", true, true),
        new(SkipReason.Trivial, "Trivial", "trivial", "They do almost nothing. A rule with <code>trivial=\"include\"</code> traces them.", true, true),
        new(SkipReason.Noise, "Noise", "noise",
            "They compare or convert values, or set the program up. A rule with <code>noise=\"include\"</code> traces them.", true, false),
        new(SkipReason.Manual, "Manual", "manual",
            "They start an Activity themselves, or change the current one. A rule with <code>manual=\"include\"</code> traces them too.", true, true),
        new(SkipReason.Generated, "Generated", "generated",
            "A compiler or a generator wrote them. A rule with <code>generated=\"include\"</code> traces them.", true, false),
        new(SkipReason.NoBody, "Without a body", "without a body", "They are abstract or extern.", false, false),
        new(SkipReason.Excluded, "Excluded", "excluded", "A rule, or an attribute in code, excludes them.", false, false),
        new(SkipReason.NotIncluded, "Not included", "not included", "No rule includes them.", false, false)
    ];

    public bool Covers(SkippedEntry entry) => entry.Reason == Reason.ToString();
}
