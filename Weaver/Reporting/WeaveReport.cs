using System.Collections.Generic;
using System.Linq;
using System.Runtime.Serialization;
using AutoSpan.Fody.Planning;
using AutoSpan.Fody.Selection;

namespace AutoSpan.Fody.Reporting;

/// <summary>What became of every method of an assembly, and why.</summary>
[DataContract]
internal sealed class WeaveReport
{
    [DataMember(Name = "assembly", Order = 0)]
    public string Assembly { get; set; } = string.Empty;

    [DataMember(Name = "woven", Order = 1)]
    public WovenEntry[] Woven { get; set; } = [];

    [DataMember(Name = "skipped", Order = 2)]
    public SkippedEntry[] Skipped { get; set; } = [];

    public static WeaveReport Of(string assembly, MethodSelection selection, IEnumerable<SpanPlan> woven) => new()
    {
        Assembly = assembly,
        Woven = [.. woven.Select(WovenEntry.Of)],
        Skipped = [.. selection.Skipped.Select(SkippedEntry.Of)]
    };
}
