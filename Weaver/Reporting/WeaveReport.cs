using System.Collections.Generic;
using System.Linq;
using System.Runtime.Serialization;
using AutoSpan.Fody.Planning;
using AutoSpan.Fody.Selection;

namespace AutoSpan.Fody.Reporting;

/// <summary>The result and the reason for every method of an assembly.</summary>
[DataContract]
internal sealed class WeaveReport
{
    [DataMember(Name = "assembly", Order = 0)]
    public string Assembly { get; set; } = string.Empty;

    [DataMember(Name = "woven", Order = 1)]
    public WovenEntry[] Woven { get; set; } = [];

    [DataMember(Name = "skipped", Order = 2)]
    public SkippedEntry[] Skipped { get; set; } = [];

    /// <param name="assembly">The simple name of the assembly.</param>
    /// <param name="woven">What was woven.</param>
    /// <param name="skipped">What was not woven.</param>
    /// <param name="projectDirectory">The folder to which the paths of rule files are relative; null for full paths.</param>
    public static WeaveReport Of(string assembly, IEnumerable<SpanPlan> woven, IEnumerable<SkippedMethod> skipped, string? projectDirectory) => new()
    {
        Assembly = assembly,
        Woven = [.. woven.Select(plan => WovenEntry.Of(plan, projectDirectory))],
        Skipped = [.. skipped.Select(method => SkippedEntry.Of(method, projectDirectory))]
    };
}
