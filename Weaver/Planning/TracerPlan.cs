using AutoSpan.Fody.Rules;

namespace AutoSpan.Fody.Planning;

/// <summary>
/// The settings that a tracer holds. Methods with equal settings share one: records compare by value, and the ignored types are
/// kept as one text so that they do too.
/// </summary>
/// <param name="Source">The name of the <c>ActivitySource</c>.</param>
/// <param name="Kind">The kind of the spans.</param>
/// <param name="Parent">What they may have as parent.</param>
/// <param name="Exceptions">What an escaping exception leaves on them.</param>
/// <param name="Status">Which status they are given.</param>
/// <param name="Recursion">Whether a method that is called directly inside itself has a span of its own.</param>
/// <param name="IgnoredExceptions">Full type names, separated by spaces.</param>
internal sealed record TracerPlan(
    string Source,
    SpanKind Kind,
    ParentMode Parent,
    ExceptionPolicy Exceptions,
    StatusPolicy Status,
    RecursionPolicy Recursion,
    string IgnoredExceptions);
