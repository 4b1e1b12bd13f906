using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Planning;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Settings;
using AutoSpan.Fody.Selection;
using Mono.Cecil;

namespace AutoSpan.Fody.Reporting;

/// <summary>Makes the report from what was selected and planned.</summary>
internal sealed class ReportBuilder
{
    private readonly SettingOrigins _origins;
    private readonly SettingReader _settings;

    private ReportBuilder(RuleSet rules, string? projectDirectory)
    {
        _origins = new SettingOrigins(rules, projectDirectory);
        _settings = new SettingReader(_origins);
    }

    /// <param name="assembly">The simple name of the assembly.</param>
    /// <param name="selection">What was selected and skipped, by which rules.</param>
    /// <param name="woven">The plans that were carried out, or will be.</param>
    /// <param name="restored">The methods whose weaving failed.</param>
    /// <param name="projectDirectory">The folder to which the paths of rule files are relative; null for full paths.</param>
    public static WeaveReport Build(
        string assembly, MethodSelection selection, IEnumerable<SpanPlan> woven, IEnumerable<SkippedMethod> restored, string? projectDirectory)
    {
        var builder = new ReportBuilder(selection.Rules, projectDirectory);
        var methods = MethodOrder.Sort(
            woven.Select(plan => (builder.Entry(plan), SignatureOf(plan.Method.Method)))
                .Concat(selection.Skipped.Concat(restored).Select(method => (builder.Entry(method), SignatureOf(method.Method)))));
        return new WeaveReport
        {
            Assembly = assembly,
            Rules = [.. builder.RulesOf(methods)],
            SpanDefaults = SettingReader.SpanDefaults,
            EventDefaults = SettingReader.EventDefaults,
            Methods = methods
        };
    }

    private IEnumerable<RuleEntry> RulesOf(IReadOnlyList<MethodEntry> methods)
    {
        RuleEntry[] written = [.. new[] { _origins.Element }.OfType<RuleEntry>().Concat(_origins.Rules).Distinct()];
        var settings = methods.Select(method => method.Settings).Distinct().SelectMany(list => list).Select(setting => setting.Origin);
        var tags = methods.SelectMany(method => method.Span?.Tags ?? []).Select(tag => tag.Origin);
        var others = methods.Select(method => method.Rule).Concat(settings).Concat(tags).OfType<RuleEntry>().Distinct().Except(written);
        return written.Concat(others.OrderBy(rule => rule.Text, StringComparer.Ordinal));
    }

    private MethodEntry Entry(SpanPlan plan)
    {
        var method = plan.Method;
        return Describe(method.Facts) with
        {
            Rule = Decider(method.Rule, method.Attribute),
            Settings = SettingsOf(method.Settings, method.IsEvent, method.Facts),
            Span = new SpanEntry
            {
                Name = plan.Name,
                On = plan.Event is { } moment ? Setting.On.WordFor(moment) : null,
                Shape = method.Shape.Name,
                Source = plan.Tracer.Source,
                Kind = plan.Event is null ? Setting.Kind.WordFor(plan.Tracer.Kind) : null,
                Tags = TagEntries.Of(plan, _origins),
                ErrorWhen = plan.Call.Error?.Text,
                // A path that does not apply to the method is no part of its plan.
                RemoteParent = plan.Call.RemoteParent is null ? null : method.Settings.Get(Setting.RemoteParent)?.Text
            }
        };
    }

    private MethodEntry Entry(SkippedMethod method) => Describe(method.Facts) with
    {
        Rule = method.Reason == SkipReason.NotIncluded ? null : Decider(method.Rule, method.Attribute),
        Settings = method.Settings is { } settings ? SettingsOf(settings, method.IsEvent, method.Facts) : [],
        Reason = method.Reason.ToString(),
        Detail = method.Detail
    };

    private static Func<string> SignatureOf(MethodDefinition method) => () => method.FullName;

    private static MethodEntry Describe(MethodFacts facts) => new()
    {
        Namespace = facts.Namespace,
        Type = facts.Type,
        Name = facts.DisplayMember,
        Parameters = string.Join(", ", facts.Parameters.Select(parameter => parameter.Spellings[parameter.Spellings.Count - 1])),
        Route = facts.Handles,
        IsLambda = facts.Kind == MemberKind.Lambda,
        IsPublic = facts.Visibility == Visibility.Public
    };

    private RuleEntry Decider(Rule? rule, SpanAttribute? attribute) =>
        attribute is not null ? new(attribute.Text, null, 0) : rule is not null ? _origins.Of(rule) : RuleEntry.Default;

    private IReadOnlyList<SettingEntry> SettingsOf(MethodSettings settings, bool isEvent, MethodFacts facts) =>
        _settings.Read(settings.Values, isEvent, facts.Route is not null);
}
