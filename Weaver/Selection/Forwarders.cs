using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Settings;
using AutoSpan.Fody.Selection.Triviality;
using Mono.Cecil;

namespace AutoSpan.Fody.Selection;

/// <summary>
/// Skips methods that do nothing but call a traced method with their arguments. A method that calls a method which is skipped for this reason is traced, so
/// that there is one span in the chain. A method that has content of its own is traced as well.
/// </summary>
internal sealed class Forwarders
{
    private readonly Dictionary<MethodDefinition, SelectedMethod> _chosen;
    private readonly TrivialBodies _bodies;
    private readonly OwnContent _own;
    private readonly Dictionary<MethodDefinition, MethodDefinition?> _targets = [];
    private readonly HashSet<MethodDefinition> _pending = [];

    private Forwarders(IEnumerable<SelectedMethod> chosen, TrivialBodies bodies, OwnContent own)
    {
        _chosen = chosen.ToDictionary(method => method.Method);
        _bodies = bodies;
        _own = own;
    }

    /// <param name="selection">All methods, with the forwarders among those that are selected.</param>
    /// <param name="bodies">Tells what a body does.</param>
    /// <param name="own">Tells what rules and attributes give to a method alone.</param>
    public static MethodSelection LeaveOut(MethodSelection selection, TrivialBodies bodies, OwnContent own)
    {
        var forwarders = new Forwarders(selection.Selected, bodies, own);
        List<SelectedMethod> selected = [];
        List<SkippedMethod> skipped = [.. selection.Skipped];
        foreach (var method in selection.Selected)
        {
            if (forwarders.TracedTargetOf(method) is { } target)
                skipped.Add(Skip(method, target));
            else
                selected.Add(method);
        }

        return selection with { Selected = selected, Skipped = skipped };
    }

    private static SkippedMethod Skip(SelectedMethod method, SelectedMethod target) =>
        SkippedMethod.Of(method, SkipReason.Trivial, $"it only calls {target.DisplayName}, which is traced");

    private SelectedMethod? TracedTargetOf(SelectedMethod method)
    {
        if (method.Settings.Get(Setting.Trivial) == NoisePolicy.Include || !_pending.Add(method.Method))
            return null;

        var traced = TargetOf(method) is { } target
            && target != method.Method
            && _chosen.TryGetValue(target, out var found)
            && StandsFor(found, method)
            && TracedTargetOf(found) is null
                ? found
                : null;
        _pending.Remove(method.Method);
        return traced;
    }

    private MethodDefinition? TargetOf(SelectedMethod method)
    {
        if (!_targets.TryGetValue(method.Method, out var target))
            _targets.Add(method.Method, target = _bodies.ForwardsTo(method.Shape) is { } found && !_own.IsGivenTo(method) ? found : null);

        return target;
    }

    // A span in place of a span that whoever listens would have seen, or an event in place of an event.
    private static bool StandsFor(SelectedMethod target, SelectedMethod method) =>
        target.IsEvent == method.IsEvent && target.Settings.Get(Setting.Source) == method.Settings.Get(Setting.Source)
        && target.Settings.Get(Setting.Parent) == method.Settings.Get(Setting.Parent);
}
