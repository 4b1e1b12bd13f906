using System.Collections.Generic;

namespace AutoSpan.Tool.Traces;

/// <summary>A span of a trace file.</summary>
internal sealed record ObservedSpan
{
    public required string TraceId { get; init; }

    public required string SpanId { get; init; }

    /// <summary>The id of the parent; empty for none.</summary>
    public string ParentId { get; init; } = string.Empty;

    public required string Name { get; init; }

    /// <summary>The name of the instrumentation scope, which is that of the <c>ActivitySource</c>.</summary>
    public string Scope { get; init; } = string.Empty;

    /// <summary>The attribute <c>code.function.name</c>; null without it.</summary>
    public string? Function { get; init; }

    /// <summary>When it started, in nanoseconds since 1970.</summary>
    public required long Start { get; init; }

    /// <summary>When it ended, in nanoseconds since 1970; not before <see cref="Start"/>.</summary>
    public required long End { get; init; }

    /// <summary>True for the status Error.</summary>
    public bool IsError { get; init; }

    /// <summary>The names of its events.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>How long it lasted, in nanoseconds.</summary>
    public long Duration => End - Start;
}
