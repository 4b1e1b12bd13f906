using AutoSpan.Fody.Planning.Tags;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Selection;

namespace AutoSpan.Fody.Planning;

/// <summary>Everything that is decided about the span, or the event, of one method, before anything is changed.</summary>
/// <param name="Method">The method, its shape, and the rule that chose it.</param>
/// <param name="Name">The span's or event's name.</param>
/// <param name="Tracer">What starts and ends the span, or finds the one that the event belongs to.</param>
/// <param name="Code">Where the method stands in its source; null when the span has no <c>code.*</c> attributes.</param>
/// <param name="Call">What it says of each call.</param>
/// <param name="Event">When the event is written; null for a span.</param>
internal sealed record SpanPlan(SelectedMethod Method, string Name, TracerPlan Tracer, CodeLocation? Code, CallPlan Call, EventMoment? Event);
