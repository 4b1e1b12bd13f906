using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Metadata.StateMachines;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Settings;
using AutoSpan.Fody.Selection.Generated;
using AutoSpan.Fody.Selection.Handlers;
using AutoSpan.Fody.Selection.Manual;
using AutoSpan.Fody.Selection.Noise;
using AutoSpan.Fody.Selection.Triviality;
using Mono.Cecil;

namespace AutoSpan.Fody.Selection;

/// <summary>Asks the rules about each method of a module, and the noise filters about each that they choose.</summary>
internal sealed class MethodSelector
{
    private readonly TypeDefinition[] _types;
    private readonly AttributesInCode _inCode;
    private readonly MethodFactsReader _facts;
    private readonly GeneratedCode _generated = new();
    private readonly TrivialBodies _bodies;
    private readonly NoiseMethods _noise;
    private readonly ManualSpans _manual;
    private readonly OwnContent _own;
    private readonly List<SourceMethod> _source = [];
    private readonly List<SelectedMethod> _chosen = [];
    private readonly List<SkippedMethod> _skipped = [];

    private MethodSelector(ModuleDefinition module, RuleSet rules)
    {
        _types = [.. module.GetTypes().Where(IsSource)];
        _inCode = new AttributesInCode(module);
        _facts = new MethodFactsReader(module.EntryPoint, new DistinctTypeNames(_types), _inCode, new HandlerRoutes(module));
        var calls = new TrivialCalls(module);
        _bodies = new TrivialBodies(calls);
        _noise = new NoiseMethods(calls);
        _manual = new ManualSpans(module, calls);
        _own = new OwnContent(rules);
    }

    /// <exception cref="RuleException">A regular expression of a rule timed out.</exception>
    public static MethodSelection Select(ModuleDefinition module, RuleSet rules)
    {
        var selector = new MethodSelector(module, rules);
        foreach (var method in selector._types.SelectMany(type => type.Methods))
            selector.Read(method);

        var decisions = rules.Decide([.. selector._source.Select(method => method.Facts)]);
        for (var i = 0; i < selector._source.Count; i++)
            selector.Choose(selector._source[i], decisions.Decisions[i]);

        var selection = new MethodSelection(selector._chosen, selector._skipped, selector._inCode.Faults, decisions, rules);
        return Forwarders.LeaveOut(selection, selector._bodies, selector._own);
    }

    // Types that the compiler adds, such as <Module> and <PrivateImplementationDetails>, are not part of the source.
    private static bool IsSource(TypeDefinition type)
    {
        for (var around = type; around is not null; around = around.DeclaringType)
        {
            if (GeneratedName.IsExtensionMarker(around))
                return false;
        }

        var outermost = TypeSpelling.Outermost(type).Name;
        return !outermost.StartsWith("<", StringComparison.Ordinal) || FileTypeName.Is(outermost);
    }

    private void Read(MethodDefinition method)
    {
        var facts = _facts.Read(method, out var names);
        // Lambdas, local functions and top-level code are marked as generated, but they are source code.
        var isAnonymous = facts.Kind is MemberKind.LocalFunction or MemberKind.Lambda || GeneratedName.IsTopLevelCode(method.Name);
        if (!GeneratedName.IsCallOfAsyncEntryPoint(method.Name) && (isAnonymous || !SourceTypes.IsCompilerGeneratedType(method.DeclaringType)))
            _source.Add(new SourceMethod(method, facts, names.Owner, isAnonymous));
    }

    private void Choose(SourceMethod source, Decision decision)
    {
        var method = source.Method;
        var facts = source.Facts;
        switch (decision)
        {
            case Decision.Traced traced:
                Filter(source, traced);
                break;
            case { Attribute: { } attribute }:
                Skip(method, facts, SkipReason.Excluded, $"excluded by {attribute.Text}", attribute: attribute);
                break;
            case { Rule: { } rule }:
                Skip(method, facts, SkipReason.Excluded, $"excluded by {rule.Text}", rule);
                break;
            default:
                Skip(method, facts, SkipReason.NotIncluded, "no rule includes it");
                break;
        }
    }

    private void Skip(MethodDefinition method, MethodFacts facts, SkipReason reason, string detail, Rule? rule = null, SpanAttribute? attribute = null) =>
        _skipped.Add(new SkippedMethod(method, facts, DisplayName(facts), reason, detail, rule, false, attribute));

    private void Filter(SourceMethod source, Decision.Traced traced)
    {
        var method = source.Method;
        var facts = source.Facts;
        var settings = traced.Settings;
        // An [UnsafeAccessor] is not marked as extern, and has a body of no instructions.
        if (!method.HasBody || method.Body.Instructions.Count == 0)
        {
            Skip(SkipReason.NoBody, "it is abstract or extern");
            return;
        }

        if (settings.Get(Setting.Generated) == NoisePolicy.Skip && _generated.Wrote(method, source.Owner))
        {
            Skip(SkipReason.Generated, "it is generated code");
            return;
        }

        if (settings.Get(Setting.Generated) == NoisePolicy.Skip && !source.IsAnonymous && SourceTypes.IsCompilerGenerated(method))
        {
            Skip(SkipReason.Generated, "the compiler generated it");
            return;
        }

        var shape = ShapeClassifier.Classify(method);
        if (shape is MethodShape.Unweavable unweavable)
        {
            Skip(SkipReason.CannotBeWoven, unweavable.Reason);
        }
        else if (settings.Get(Setting.Trivial) == NoisePolicy.Skip && _bodies.Reason(method, shape) is { } trivial && !_own.IsAskedOf(method, facts))
        {
            Skip(SkipReason.Trivial, trivial);
        }
        else if (settings.Get(Setting.Noise) == NoisePolicy.Skip && !traced.IsOutright
            && _noise.Reason(method, shape, facts) is { } noise && !_own.IsAskedOf(method, facts))
        {
            Skip(SkipReason.Noise, noise);
        }
        else if (settings.Get(Setting.Manual) == NoisePolicy.Skip && _manual.Reason(shape.Body) is { } manual)
        {
            Skip(SkipReason.Manual, manual);
        }
        else
        {
            _chosen.Add(new SelectedMethod(
                method, facts, DisplayName(facts), shape, settings, traced.Rule, traced.IsEvent, traced.IsOutright, traced.Attribute));
        }

        void Skip(SkipReason reason, string detail) =>
            _skipped.Add(new SkippedMethod(
                method, facts, DisplayName(facts), reason, detail, traced.Rule, traced.IsOutright, traced.Attribute, settings, traced.IsEvent));
    }

    private static string DisplayName(MethodFacts facts) => facts.Namespace.Length == 0
        ? $"{facts.Type}.{facts.DisplayMember}"
        : $"{facts.Namespace}.{facts.Type}.{facts.DisplayMember}";

    private sealed record SourceMethod(MethodDefinition Method, MethodFacts Facts, IMemberDefinition? Owner, bool IsAnonymous);
}
