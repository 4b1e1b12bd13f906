using System.Runtime.Serialization;
using AutoSpan.Fody.Planning;
using AutoSpan.Fody.Rules.Settings;

namespace AutoSpan.Fody.Reporting;

/// <summary>A woven method.</summary>
[DataContract]
internal sealed class WovenEntry : MethodEntry
{
    [DataMember(Name = "shape", Order = 0)]
    public string Shape { get; set; } = string.Empty;

    /// <summary>The span's name; null for an event.</summary>
    [DataMember(Name = "span", Order = 1, EmitDefaultValue = false)]
    public string? Span { get; set; }

    /// <summary>The event's name; null for a span.</summary>
    [DataMember(Name = "event", Order = 2, EmitDefaultValue = false)]
    public string? Event { get; set; }

    /// <summary>When the event is added, in the words of <c>&lt;Event on="…"&gt;</c>; null for a span.</summary>
    [DataMember(Name = "on", Order = 3, EmitDefaultValue = false)]
    public string? On { get; set; }

    [DataMember(Name = "source", Order = 4)]
    public string Source { get; set; } = string.Empty;

    /// <summary>The span's kind; null for an event.</summary>
    [DataMember(Name = "kind", Order = 5, EmitDefaultValue = false)]
    public string? Kind { get; set; }

    /// <summary>The tags besides those of <c>code</c>; null for none.</summary>
    [DataMember(Name = "tags", Order = 6, EmitDefaultValue = false)]
    public TagEntry[]? Tags { get; set; }

    /// <summary>What makes a normal return an error; null for nothing.</summary>
    [DataMember(Name = "errorWhen", Order = 7, EmitDefaultValue = false)]
    public string? ErrorWhen { get; set; }

    /// <summary>The path to a parent from elsewhere; null for none.</summary>
    [DataMember(Name = "remoteParent", Order = 8, EmitDefaultValue = false)]
    public string? RemoteParent { get; set; }

    public static WovenEntry Of(SpanPlan plan, string? projectDirectory)
    {
        var entry = new WovenEntry
        {
            Shape = plan.Method.Shape.Name,
            Span = plan.Event is null ? plan.Name : null,
            Event = plan.Event is null ? null : plan.Name,
            On = plan.Event is { } moment ? Setting.On.WordFor(moment) : null,
            Source = plan.Tracer.Source,
            Kind = plan.Event is null ? Setting.Kind.WordFor(plan.Tracer.Kind) : null,
            Tags = TagEntry.AllOf(plan.Call),
            ErrorWhen = plan.Call.Error?.Text,
            // A path that does not apply to the method is no part of its plan.
            RemoteParent = plan.Call.RemoteParent is null ? null : plan.Method.Settings.Get(Setting.RemoteParent)?.Text
        };
        entry.Describe(plan.Method.Method, plan.Method.DisplayName, plan.Method.Facts.Route, DecidingRule.Of(plan.Method, projectDirectory));
        return entry;
    }
}
