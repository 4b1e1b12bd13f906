using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Selection;
using Mono.Cecil;

namespace AutoSpan.Fody.Planning;

/// <summary>Turns each selected method and its settings into a plan.</summary>
internal static class SpanPlanner
{
    public static IReadOnlyList<SpanPlan> Plan(IReadOnlyList<SelectedMethod> methods) => [.. methods.Select(Plan)];

    private static SpanPlan Plan(SelectedMethod selected)
    {
        var settings = selected.Settings;
        var tracer = new TracerPlan(
            settings.Source,
            settings.Kind,
            settings.Parent,
            settings.Exceptions,
            settings.Status,
            settings.Recursion,
            string.Join(" ", settings.IgnoreExceptions));

        return new SpanPlan(selected, settings.Name, tracer, Locate(selected, settings.Code));
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
