using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Planning.Tags;
using AutoSpan.Fody.Rules.Settings;
using AutoSpan.Fody.Selection;
using Mono.Cecil;

namespace AutoSpan.Fody.Planning;

/// <summary>Turns each selected method and its settings into a plan.</summary>
internal static class SpanPlanner
{
    /// <param name="methods">The methods.</param>
    /// <param name="usage">Where it is noted what became of each expression.</param>
    public static IReadOnlyList<SpanPlan> Plan(IReadOnlyList<SelectedMethod> methods, ExpressionUsage usage) =>
        [.. methods.Select(method => Plan(method, usage))];

    private static SpanPlan Plan(SelectedMethod selected, ExpressionUsage usage)
    {
        var settings = selected.Settings;
        var tracer = new TracerPlan(
            settings.Get(Setting.Source),
            settings.Get(Setting.Kind),
            settings.Get(Setting.Parent),
            settings.Get(Setting.Exceptions),
            settings.Get(Setting.Status),
            settings.Get(Setting.Recursion),
            string.Join(" ", settings.Get(Setting.IgnoreExceptions)));

        return new SpanPlan(
            selected,
            settings.Get(Setting.Name),
            tracer,
            Locate(selected, settings.Get(Setting.Code)),
            TagPlanner.Plan(selected, usage),
            selected.IsEvent ? settings.Get(Setting.On) : null);
    }

    private static CodeLocation? Locate(SelectedMethod selected, CodeAttributes code)
    {
        if (code == CodeAttributes.None)
            return null;

        var function = selected.DisplayName;
        var point = code == CodeAttributes.Location ? FirstPoint(selected.Shape.Body) : null;
        return point is null ? new CodeLocation(function, null, 0) : new CodeLocation(function, point.Document.Url, point.StartLine);
    }

    private static Mono.Cecil.Cil.SequencePoint? FirstPoint(MethodDefinition body) =>
        body.DebugInformation.SequencePoints.FirstOrDefault(point => !point.IsHidden);
}
