using System.Runtime.Serialization;
using AutoSpan.Fody.Selection;

namespace AutoSpan.Fody.Reporting;

/// <summary>A method that stayed as it was.</summary>
[DataContract]
internal sealed class SkippedEntry
{
    [DataMember(Name = "method", Order = 0)]
    public string Method { get; set; } = string.Empty;

    /// <summary>The full signature, which tells overloads apart.</summary>
    [DataMember(Name = "signature", Order = 1)]
    public string Signature { get; set; } = string.Empty;

    /// <summary>The class of reason: a <see cref="SkipReason"/>.</summary>
    [DataMember(Name = "reason", Order = 2)]
    public string Reason { get; set; } = string.Empty;

    [DataMember(Name = "detail", Order = 3)]
    public string Detail { get; set; } = string.Empty;

    public static SkippedEntry Of(SkippedMethod skipped) => new()
    {
        Method = skipped.DisplayName,
        Signature = skipped.Method.FullName,
        Reason = skipped.Reason.ToString(),
        Detail = skipped.Detail
    };
}
