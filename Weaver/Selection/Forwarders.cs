using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Settings;
using Mono.Cecil;

namespace AutoSpan.Fody.Selection;

/// <summary>
/// Skips short methods that only call a traced method. A method that calls a method which is skipped for this reason is traced, so that there is
/// one span in the chain.
/// </summary>
internal sealed class Forwarders
{
    private readonly Dictionary<MethodDefinition, SelectedMethod> _chosen;
    private readonly Dictionary<MethodDefinition, MethodDefinition?> _targets = [];
    private readonly HashSet<MethodDefinition> _pending = [];

    private Forwarders(IEnumerable<SelectedMethod> chosen) => _chosen = chosen.ToDictionary(method => method.Method);

    public static MethodSelection LeaveOut(
        IReadOnlyList<SelectedMethod> chosen, IReadOnlyList<SkippedMethod> skipped, IReadOnlyList<Diagnostic> diagnostics, RuleDecisions decisions)
    {
        var forwarders = new Forwarders(chosen);
        List<SelectedMethod> selected = [];
        List<SkippedMethod> left = [.. skipped];
        foreach (var method in chosen)
        {
            if (forwarders.TracedTargetOf(method) is { } target)
                left.Add(Skip(method, target));
            else
                selected.Add(method);
        }

        return new MethodSelection(selected, left, diagnostics, decisions);
    }

    private static SkippedMethod Skip(SelectedMethod method, SelectedMethod target) => new(
        method.Method,
        method.DisplayName,
        SkipReason.Trivial,
        $"it only calls {target.DisplayName}, which is traced",
        method.Rule,
        method.IsOutright,
        method.Attribute);

    private SelectedMethod? TracedTargetOf(SelectedMethod method)
    {
        if (method.Settings.Get(Setting.Trivial) == NoisePolicy.Include || !_pending.Add(method.Method))
            return null;

        if (!_targets.TryGetValue(method.Method, out var target))
            _targets.Add(method.Method, target = TrivialBody.ForwardsTo(method.Shape));

        var traced = target is not null && target != method.Method && _chosen.TryGetValue(target, out var found) && TracedTargetOf(found) is null ? found : null;
        _pending.Remove(method.Method);
        return traced;
    }
}
