using AutoSpan.Fody.Selection;

namespace AutoSpan.Fody.Planning;

/// <summary>Everything that is decided about the span of one method, before anything is changed.</summary>
/// <param name="Method">The method, its shape, and the rule that chose it.</param>
/// <param name="Name">The span's name.</param>
/// <param name="Tracer">What starts and ends the span.</param>
/// <param name="Code">Where the method stands in its source; null when the span has no <c>code.*</c> attributes.</param>
internal sealed record SpanPlan(SelectedMethod Method, string Name, TracerPlan Tracer, CodeLocation? Code);
