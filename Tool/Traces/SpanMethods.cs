using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Reporting;

namespace AutoSpan.Tool.Traces;

/// <summary>
/// Finds the methods of a report that a span or event is from: by <c>code.function.name</c>, which is a full name; without it by the name of the span and its
/// source. Overloads are found together.
/// </summary>
internal sealed class SpanMethods
{
    private readonly Dictionary<string, MethodEntry[]> _byFunction;
    private readonly Dictionary<(string Source, string Name), MethodEntry[]> _byName;
    private readonly Dictionary<string, MethodEntry[]> _events;

    public SpanMethods(WeaveReport report)
    {
        MethodEntry[] spans = [.. report.Woven.Where(method => !method.Span!.IsEvent)];
        _byFunction = spans.GroupBy(method => method.FullName, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray());
        _byName = spans.GroupBy(method => (method.Span!.Source, method.Span.Name)).ToDictionary(group => group.Key, group => group.ToArray());
        _events = report.Woven.Where(method => method.Span!.IsEvent)
            .GroupBy(method => method.Span!.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray());
    }

    /// <returns>The methods; null for a span that no method of the report makes.</returns>
    public IReadOnlyList<MethodEntry>? Find(ObservedSpan span) => span.Function is { } function
        ? _byFunction.GetValueOrDefault(function)
        : _byName.GetValueOrDefault((span.Scope, span.Name));

    /// <returns>The methods; null for an event that no method of the report adds.</returns>
    public IReadOnlyList<MethodEntry>? FindEvent(string name) => _events.GetValueOrDefault(name);
}
