using System.Collections.Generic;
using AutoSpan.Fody.Rules.Expressions;
using AutoSpan.Fody.Rules.Tags;

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

    /// <summary>A parent that is not in this process, from an argument: the setting <c>remoteParent</c>.</summary>
    public Written<ValuePath>? RemoteParent { get; init; }

    /// <summary>The tags that <c>&lt;Tag&gt;</c>s give.</summary>
    public TagRules Tags { get; init; } = TagRules.None;

    /// <summary>The parameters that have a tag without a <c>&lt;Tag&gt;</c>; null for none.</summary>
    public Written<ArgumentSelection>? Arguments { get; init; }

    public ReturnCapture Return { get; init; } = ReturnCapture.None;

    /// <summary>What makes a normal return an error; null for nothing.</summary>
    public Written<Condition>? ErrorWhen { get; init; }

    /// <summary>Whose values are written as <c>***</c>.</summary>
    public Redaction Redact { get; init; } = Redaction.Default;

    /// <summary>The longest text of a tag, in UTF-16 code units, and the most elements of an array.</summary>
    public int MaxLength { get; init; } = 1024;

    /// <summary>When an event is written; of no meaning for spans.</summary>
    public EventMoment On { get; init; } = EventMoment.Entry;
}
