using System;
using System.Collections.Generic;
using AutoSpan.Fody.Rules.Settings;

namespace AutoSpan.Fody.Planning.Methods;

/// <summary>What the method table says of one method.</summary>
/// <param name="Function">The full name of the method, as in its source.</param>
/// <param name="Name">The name of its span or event.</param>
/// <param name="Code">Which <c>code.*</c> attributes its spans have.</param>
/// <param name="File">The path of its source file; null where it is not written.</param>
/// <param name="Line">The line of its first statement, from 1; 0 without a file.</param>
/// <param name="Tags">The names and texts of the tags that its spans have from the start, in turn.</param>
/// <param name="StartsOff">Whether it has spans only when a switch names it.</param>
/// <param name="MinDuration">How long a span has to be to be exported.</param>
/// <param name="Limit">How many spans there are under one; 0 for no limit.</param>
internal sealed record MethodRecord(
    string Function,
    string Name,
    CodeAttributes Code,
    string? File,
    int Line,
    IReadOnlyList<string> Tags,
    bool StartsOff = false,
    TimeSpan MinDuration = default,
    int Limit = 0)
{
    public static MethodRecord Of(SpanPlan plan) => new(
        plan.Method.DisplayName,
        plan.Name,
        plan.Code is null ? CodeAttributes.None : plan.Code.File is null ? CodeAttributes.Function : CodeAttributes.Location,
        plan.Code?.File,
        plan.Code?.Line ?? 0,
        plan.Call.Constants,
        !plan.Method.Settings.Get(Setting.Start),
        plan.Method.Settings.Get(Setting.MinDuration),
        plan.Method.Settings.Get(Setting.Limit));
}
