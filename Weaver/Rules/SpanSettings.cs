using System.Collections.Generic;

namespace AutoSpan.Fody.Rules;

/// <summary>
/// The settings of one traced method after the cascade: for each the last matching rule that gives it, else
/// <c>&lt;AutoSpan&gt;</c>, else the default. Templates are resolved: the strings are those that the woven code holds.
/// </summary>
internal sealed record SpanSettings
{
    /// <summary>The span's name.</summary>
    public required string Name { get; init; }

    /// <summary>The name of the <c>ActivitySource</c>.</summary>
    public required string Source { get; init; }

    public SpanKind Kind { get; init; } = SpanKind.Internal;

    public ParentMode Parent { get; init; } = ParentMode.Any;

    public ExceptionPolicy Exceptions { get; init; } = ExceptionPolicy.Record;

    /// <summary>Full names of exception types that are no error, subclasses included.</summary>
    public IReadOnlyList<string> IgnoreExceptions { get; init; } = ["System.OperationCanceledException"];

    public StatusPolicy Status { get; init; } = StatusPolicy.Error;

    public CodeAttributes Code { get; init; } = CodeAttributes.Function;

    public RecursionPolicy Recursion { get; init; } = RecursionPolicy.Include;

    public NoisePolicy Trivial { get; init; } = NoisePolicy.Skip;

    public NoisePolicy Manual { get; init; } = NoisePolicy.Skip;

    public NoisePolicy Generated { get; init; } = NoisePolicy.Skip;
}
