using System.Collections.Generic;
using AutoSpan.Fody.Rules.Expressions;
using AutoSpan.Fody.Rules.Tags;
using AutoSpan.Fody.Rules.Templates;

namespace AutoSpan.Fody.Rules;

/// <summary>The settings that one element gives; null for those on which it is silent.</summary>
internal sealed record SettingOverrides
{
    /// <summary>No setting at all.</summary>
    public static SettingOverrides None { get; } = new();

    public Template? Name { get; init; }

    public Template? Source { get; init; }

    public SpanKind? Kind { get; init; }

    public ParentMode? Parent { get; init; }

    public ExceptionPolicy? Exceptions { get; init; }

    public IReadOnlyList<string>? IgnoreExceptions { get; init; }

    public StatusPolicy? Status { get; init; }

    public CodeAttributes? Code { get; init; }

    public RecursionPolicy? Recursion { get; init; }

    public NoisePolicy? Trivial { get; init; }

    public NoisePolicy? Manual { get; init; }

    public NoisePolicy? Generated { get; init; }

    public Written<ValuePath>? RemoteParent { get; init; }

    public TagRules Tags { get; init; } = TagRules.None;

    public Written<ArgumentSelection>? Arguments { get; init; }

    public ReturnCapture? Return { get; init; }

    public Written<Condition>? ErrorWhen { get; init; }

    public Redaction? Redact { get; init; }

    public int? MaxLength { get; init; }

    public EventMoment? On { get; init; }

    /// <summary>The cascade: what these settings leave open is filled from <paramref name="earlier"/>.</summary>
    public SettingOverrides Over(SettingOverrides earlier) => new()
    {
        Name = Name ?? earlier.Name,
        Source = Source ?? earlier.Source,
        Kind = Kind ?? earlier.Kind,
        Parent = Parent ?? earlier.Parent,
        Exceptions = Exceptions ?? earlier.Exceptions,
        IgnoreExceptions = IgnoreExceptions ?? earlier.IgnoreExceptions,
        Status = Status ?? earlier.Status,
        Code = Code ?? earlier.Code,
        Recursion = Recursion ?? earlier.Recursion,
        Trivial = Trivial ?? earlier.Trivial,
        Manual = Manual ?? earlier.Manual,
        Generated = Generated ?? earlier.Generated,
        RemoteParent = RemoteParent ?? earlier.RemoteParent,
        Tags = Tags.Over(earlier.Tags),
        Arguments = Arguments ?? earlier.Arguments,
        Return = Return ?? earlier.Return,
        ErrorWhen = ErrorWhen ?? earlier.ErrorWhen,
        Redact = Redact ?? earlier.Redact,
        MaxLength = MaxLength ?? earlier.MaxLength,
        On = On ?? earlier.On
    };

    /// <summary>True when <see cref="Over"/> would take at least one setting from <paramref name="earlier"/>.</summary>
    public bool LeavesRoomFor(SettingOverrides earlier) => !ReferenceEquals(earlier, None) && Over(earlier) != this;

    /// <summary>Those that mean something for an event, or those that mean something for a span.</summary>
    public SettingOverrides For(bool isEvent) => isEvent
        ? this with
        {
            Kind = null,
            Parent = null,
            RemoteParent = null,
            Code = null,
            Exceptions = null,
            Status = null,
            ErrorWhen = null,
            Recursion = null
        }
        : this with { On = null };

    /// <summary>
    /// The settings of one method: what is still open has its default. A template that gives nothing but blanks counts
    /// as not given.
    /// </summary>
    public SpanSettings Resolve(MethodNames names)
    {
        var defaults = new SpanSettings
        {
            Name = Name?.TryResolve(names) ?? $"{names.DistinctType}.{names.Method}",
            Source = Source?.TryResolve(names) ?? names.Assembly
        };

        return defaults with
        {
            Kind = Kind ?? defaults.Kind,
            Parent = Parent ?? defaults.Parent,
            Exceptions = Exceptions ?? defaults.Exceptions,
            IgnoreExceptions = IgnoreExceptions ?? defaults.IgnoreExceptions,
            Status = Status ?? defaults.Status,
            Code = Code ?? defaults.Code,
            Recursion = Recursion ?? defaults.Recursion,
            Trivial = Trivial ?? defaults.Trivial,
            Manual = Manual ?? defaults.Manual,
            Generated = Generated ?? defaults.Generated,
            RemoteParent = RemoteParent,
            Tags = Tags,
            Arguments = Arguments,
            Return = Return ?? defaults.Return,
            ErrorWhen = ErrorWhen,
            Redact = Redact ?? defaults.Redact,
            MaxLength = MaxLength ?? defaults.MaxLength,
            On = On ?? defaults.On
        };
    }
}
