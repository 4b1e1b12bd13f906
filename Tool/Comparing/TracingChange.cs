using System;
using System.Collections.Generic;
using AutoSpan.Fody.Reporting;

namespace AutoSpan.Tool.Comparing;

/// <summary>A method that another version traces differently.</summary>
/// <param name="Old">What it was; null for a new method.</param>
/// <param name="New">What it is; null for a method that is gone.</param>
/// <param name="Details">What differs, for a method that both trace.</param>
internal sealed record TracingChange(MethodEntry? Old, MethodEntry? New, IReadOnlyList<string> Details)
{
    public MethodEntry Method => New ?? Old!;

    public bool IsAdded => Old?.IsWoven != true;

    public bool IsRemoved => New?.IsWoven != true;

    /// <summary>What came of the method, in a sentence.</summary>
    public string Text => IsAdded ? $"{What(New!.Span!)}, by {By(New)}"
        : New is null ? "the method is gone"
        : IsRemoved ? $"{New.Detail} ({New.Reason}){Decider(New)}"
        : string.Join("; ", Details);

    private static string What(SpanEntry span) =>
        span.IsEvent ? $"event \"{span.Name}\" on {span.On}" : $"span \"{span.Name}\", {span.Kind}, source {span.Source}";

    // The detail can name the rule. Then its place is new.
    private static string Decider(MethodEntry method) =>
        method.Rule is not { } rule ? ""
        : method.Detail?.Contains(rule.Text, StringComparison.Ordinal) != true ? $", by {By(method)}"
        : rule.Place.Length > 0 ? $" ({rule.Place})"
        : "";

    private static string By(MethodEntry method) =>
        method.Rule is not { } rule ? "default" : rule.Place.Length == 0 ? rule.Text : $"{rule.Text} ({rule.Place})";
}
