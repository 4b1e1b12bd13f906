using System.Collections.Generic;
using AutoSpan.Fody.Rules;

namespace AutoSpan.Fody.Configuration;

/// <summary>
/// Every setting: what <c>&lt;Include&gt;</c>, <c>&lt;Set&gt;</c> and <c>&lt;AutoSpan&gt;</c> take. The schema and
/// docs/configuration.md list the same.
/// </summary>
internal static class SettingTable
{
    public static IReadOnlyList<AttributeDefinition<SettingOverrides>> All { get; } =
    [
        new("name", [], (s, a) => s with { Name = a.Template() }),
        new("kind", ValueWords.Kinds.Words, (s, a) => s with { Kind = a.OneOf(ValueWords.Kinds) }),
        new("source", [], (s, a) => s with { Source = a.Template() }),
        new("parent", ValueWords.Parents.Words, (s, a) => s with { Parent = a.OneOf(ValueWords.Parents) }),
        new("code", ValueWords.Codes.Words, (s, a) => s with { Code = a.OneOf(ValueWords.Codes) }),
        new("exceptions", ValueWords.Exceptions.Words, (s, a) => s with { Exceptions = a.OneOf(ValueWords.Exceptions) }),
        new("ignoreExceptions", [], (s, a) => s with { IgnoreExceptions = a.TypeNames() }),
        new("status", ValueWords.Statuses.Words, (s, a) => s with { Status = a.OneOf(ValueWords.Statuses) }),
        new("recursion", ValueWords.Recursions.Words, (s, a) => s with { Recursion = a.OneOf(ValueWords.Recursions) }),
        new("trivial", ValueWords.Noise.Words, (s, a) => s with { Trivial = a.OneOf(ValueWords.Noise) }),
        new("manual", ValueWords.Noise.Words, (s, a) => s with { Manual = a.OneOf(ValueWords.Noise) }),
        new("generated", ValueWords.Noise.Words, (s, a) => s with { Generated = a.OneOf(ValueWords.Noise) })
    ];
}
