using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.StateMachines;
using Mono.Cecil;

namespace AutoSpan.Fody.Selection;

/// <summary>Asks the rules about each method of a module, and the noise filters about each that they choose.</summary>
internal sealed class MethodSelector
{
    private readonly RuleSet _rules;
    private readonly MethodDefinition? _entryPoint;
    private readonly TypeDefinition[] _types;
    private readonly DistinctTypeNames _typeNames;
    private readonly AttributesInCode _inCode;
    private readonly List<SelectedMethod> _chosen = [];
    private readonly List<SkippedMethod> _skipped = [];

    private MethodSelector(ModuleDefinition module, RuleSet rules)
    {
        _rules = rules;
        _entryPoint = module.EntryPoint;
        _types = [.. module.GetTypes().Where(IsSource)];
        _typeNames = new DistinctTypeNames(_types);
        _inCode = new AttributesInCode(module);
    }

    /// <exception cref="RuleException">A rule cannot be asked.</exception>
    public static MethodSelection Select(ModuleDefinition module, RuleSet rules, ICollection<MethodFacts> facts)
    {
        var selector = new MethodSelector(module, rules);
        foreach (var type in selector._types)
        {
            foreach (var method in type.Methods)
                selector.Decide(method, facts);
        }

        return Forwarders.LeaveOut(selector._chosen, selector._skipped, selector._inCode.Faults);
    }

    // The compiler's own types, such as <Module> and <PrivateImplementationDetails>, are no part of the source.
    private static bool IsSource(TypeDefinition type)
    {
        for (var around = type; around is not null; around = around.DeclaringType)
        {
            if (GeneratedName.IsExtensionMarker(around))
                return false;
        }

        return !TypeSpelling.Outermost(type).Name.StartsWith("<", StringComparison.Ordinal);
    }

    private void Decide(MethodDefinition method, ICollection<MethodFacts> allFacts)
    {
        var facts = MethodFactsReader.Read(method, _entryPoint, _typeNames, _inCode);
        // What the source has without a name of its own is marked as generated, and yet somebody wrote it.
        var isAnonymous = facts.Kind is MemberKind.LocalFunction or MemberKind.Lambda || GeneratedName.IsTopLevelCode(method.Name);
        if (GeneratedName.IsCallOfAsyncEntryPoint(method.Name) || (!isAnonymous && SourceTypes.IsCompilerGeneratedType(method.DeclaringType)))
            return;

        allFacts.Add(facts);
        var name = DisplayName(facts);
        switch (_rules.Decide(facts))
        {
            case Decision.Traced traced:
                Filter(method, name, traced, isAnonymous);
                break;
            case { Attribute: { } attribute }:
                _skipped.Add(new SkippedMethod(method, name, SkipReason.Excluded, $"excluded by {attribute.Text}", null, false, attribute));
                break;
            case { Rule: { } rule }:
                _skipped.Add(new SkippedMethod(method, name, SkipReason.Excluded, $"excluded by {rule.Text}", rule, false, null));
                break;
            default:
                _skipped.Add(new SkippedMethod(method, name, SkipReason.NotIncluded, "no rule includes it", null, false, null));
                break;
        }
    }

    private void Filter(MethodDefinition method, string name, Decision.Traced traced, bool isAnonymous)
    {
        var settings = traced.Settings;
        // An [UnsafeAccessor] is not marked as extern, and has a body of no instructions.
        if (!method.HasBody || method.Body.Instructions.Count == 0)
        {
            Skip(SkipReason.NoBody, "it is abstract or extern");
            return;
        }

        if (settings.Generated == NoisePolicy.Skip && SourceTypes.IsGeneratedCode(method))
        {
            Skip(SkipReason.Generated, "it is generated code");
            return;
        }

        if (settings.Generated == NoisePolicy.Skip && !isAnonymous && SourceTypes.IsCompilerGenerated(method))
        {
            Skip(SkipReason.Generated, "the compiler wrote it");
            return;
        }

        var shape = ShapeClassifier.Classify(method);
        if (shape is MethodShape.Unweavable unweavable)
            Skip(SkipReason.CannotBeWoven, unweavable.Reason);
        else if (settings.Trivial == NoisePolicy.Skip && TrivialBody.DoesNothing(shape))
            Skip(SkipReason.Trivial, "it only touches fields, properties and constructors");
        else if (settings.Manual == NoisePolicy.Skip && ManualSpans.AreStartedIn(shape.Body))
            Skip(SkipReason.Manual, "it starts an Activity itself");
        else
            _chosen.Add(new SelectedMethod(method, name, shape, settings, traced.Rule, traced.IsEvent, traced.IsOutright, traced.Attribute));

        void Skip(SkipReason reason, string detail) =>
            _skipped.Add(new SkippedMethod(method, name, reason, detail, traced.Rule, traced.IsOutright, traced.Attribute));
    }

    private static string DisplayName(MethodFacts facts) => facts.Namespace.Length == 0
        ? $"{facts.Type}.{facts.DisplayMember}"
        : $"{facts.Namespace}.{facts.Type}.{facts.DisplayMember}";
}
