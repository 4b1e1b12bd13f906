using System.Runtime.Serialization;
using AutoSpan.Fody.Planning;

namespace AutoSpan.Fody.Reporting;

/// <summary>A woven method.</summary>
[DataContract]
internal sealed class WovenEntry
{
    [DataMember(Name = "method", Order = 0)]
    public string Method { get; set; } = string.Empty;

    /// <summary>The full signature, which tells overloads apart.</summary>
    [DataMember(Name = "signature", Order = 1)]
    public string Signature { get; set; } = string.Empty;

    [DataMember(Name = "shape", Order = 2)]
    public string Shape { get; set; } = string.Empty;

    [DataMember(Name = "span", Order = 3)]
    public string Span { get; set; } = string.Empty;

    [DataMember(Name = "source", Order = 4)]
    public string Source { get; set; } = string.Empty;

    [DataMember(Name = "kind", Order = 5)]
    public string Kind { get; set; } = string.Empty;

    /// <summary>The rule that chose it, or the attribute in code that did.</summary>
    [DataMember(Name = "rule", Order = 6)]
    public string Rule { get; set; } = string.Empty;

    public static WovenEntry Of(SpanPlan plan) => new()
    {
        Method = plan.Method.DisplayName,
        Signature = plan.Method.Method.FullName,
        Shape = plan.Method.Shape.Name,
        Span = plan.Name,
        Source = plan.Tracer.Source,
        Kind = plan.Tracer.Kind.ToString(),
        Rule = plan.Method.Attribute?.Text ?? plan.Method.Rule?.Text ?? "<AutoSpan>"
    };
}
