using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Expressions;
using AutoSpan.Fody.Rules.Tags;

namespace AutoSpan.Fody.Configuration;

/// <summary>Every setting. The schema and docs/configuration.md list the same.</summary>
internal static class SettingTable
{
    private const int LongestText = 1_000_000;

    /// <summary>What <c>&lt;Include&gt;</c>, <c>&lt;Set&gt;</c> and <c>&lt;AutoSpan&gt;</c> take.</summary>
    public static IReadOnlyList<AttributeDefinition<SettingOverrides>> All { get; } =
    [
        new("name", [], (s, a) => s with { Name = a.Template() }),
        new("kind", ValueWords.Kinds.Words, (s, a) => s with { Kind = a.OneOf(ValueWords.Kinds) }),
        new("source", [], (s, a) => s with { Source = a.Template() }),
        new("parent", ValueWords.Parents.Words, (s, a) => s with { Parent = a.OneOf(ValueWords.Parents) }),
        new("remoteParent", [], (s, a) => s with { RemoteParent = a.Written(PathParser.ParseArgument) }),
        new("arguments", [], (s, a) => s with { Arguments = a.Written(ArgumentSelection.Parse) }),
        new("return", ValueWords.Returns.Words, (s, a) => s with { Return = a.OneOf(ValueWords.Returns) }),
        new("redact", [], (s, a) => s with { Redact = a.Redaction() }),
        new("maxLength", [], (s, a) => s with { MaxLength = a.WholeNumber(1, LongestText) }),
        new("code", ValueWords.Codes.Words, (s, a) => s with { Code = a.OneOf(ValueWords.Codes) }),
        new("exceptions", ValueWords.Exceptions.Words, (s, a) => s with { Exceptions = a.OneOf(ValueWords.Exceptions) }),
        new("ignoreExceptions", [], (s, a) => s with { IgnoreExceptions = a.TypeNames() }),
        new("status", ValueWords.Statuses.Words, (s, a) => s with { Status = a.OneOf(ValueWords.Statuses) }),
        new("errorWhen", [], (s, a) => s with { ErrorWhen = a.Written(ConditionParser.Parse) }),
        new("recursion", ValueWords.Recursions.Words, (s, a) => s with { Recursion = a.OneOf(ValueWords.Recursions) }),
        new("trivial", ValueWords.Noise.Words, (s, a) => s with { Trivial = a.OneOf(ValueWords.Noise) }),
        new("manual", ValueWords.Noise.Words, (s, a) => s with { Manual = a.OneOf(ValueWords.Noise) }),
        new("generated", ValueWords.Noise.Words, (s, a) => s with { Generated = a.OneOf(ValueWords.Noise) })
    ];

    /// <summary>What <c>&lt;Event&gt;</c> takes: when it is written, and those of <see cref="All"/> that mean something for an event.</summary>
    public static IReadOnlyList<AttributeDefinition<SettingOverrides>> OfEvents { get; } =
    [
        new("on", ValueWords.Moments.Words, (s, a) => s with { On = a.OneOf(ValueWords.Moments) }),
        .. All.Where(s => s.Name is "name" or "source" or "arguments" or "return" or "redact" or "maxLength"
            or "ignoreExceptions" or "trivial" or "manual" or "generated")
    ];
}
