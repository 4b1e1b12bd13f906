using System.Collections.Generic;

namespace AutoSpan.Fody.Reporting;

/// <summary>The span, or the event, that a woven method makes.</summary>
internal sealed record SpanEntry
{
    /// <summary>The name of the span or event.</summary>
    public required string Name { get; init; }

    /// <summary>When the event is added, in the words of <c>&lt;Event on="…"&gt;</c>; null for a span.</summary>
    public string? On { get; init; }

    /// <summary>The kind of method: see docs/shapes.md.</summary>
    public required string Shape { get; init; }

    /// <summary>The name of the <c>ActivitySource</c>.</summary>
    public required string Source { get; init; }

    /// <summary>The span's kind; null for an event.</summary>
    public string? Kind { get; init; }

    /// <summary>The tags in the order in which they are written.</summary>
    public IReadOnlyList<TagEntry> Tags { get; init; } = [];

    /// <summary>What makes a normal return an error; null for nothing.</summary>
    public string? ErrorWhen { get; init; }

    /// <summary>The path to a parent from another process; null for none.</summary>
    public string? RemoteParent { get; init; }

    public bool IsEvent => On is not null;
}
