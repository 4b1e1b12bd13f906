using System;
using System.Linq;
using AutoSpan.Fody.Selection.Triviality;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Selection.Manual;

/// <summary>
/// Recognises the methods that work on Activities by hand. A span around one that starts an Activity would say the same twice. One that changes which
/// Activity is current, or what others inherit from it, would do so within its own span only: a woven method restores what was current.
/// </summary>
internal sealed class ManualSpans(ModuleDefinition module, TrivialCalls calls)
{
    private const ActivityActs InheritedFromCurrent = ActivityActs.Propagates | ActivityActs.ReadsCurrent;

    private readonly ActivityCallees _callees = new(calls);
    private readonly Lazy<bool> _knowsActivities = new(() => module.GetTypeReferences().Any(type =>
        ActivityMembers.IsActivity(type)
            || type.FullName is "System.Diagnostics.ActivitySource" or "System.Diagnostics.DiagnosticSource" or "OpenTelemetry.Trace.Tracer"));

    /// <summary>Says what a method does by hand; null where it leaves Activities alone, or does more than write to the current one.</summary>
    public string? Reason(MethodDefinition body)
    {
        if (!_knowsActivities.Value)
            return null;

        var own = _callees.ActsIn(body);
        if ((own & ActivityActs.Starts) != 0)
            return "it starts an Activity itself";

        if ((own & ActivityActs.SetsCurrent) != 0)
            return "it sets Activity.Current";

        return OfCallees(body, own)
            ?? (Describe(own) is { } act ? $"it {act}" : OnlyWrites(body, own) ? "it only adds tags, events or a status to an existing Activity" : null);
    }

    private string? OfCallees(MethodDefinition body, ActivityActs own)
    {
        var together = own;
        foreach (var callee in _callees.Of(body))
        {
            var left = _callees.LeftBy(callee);
            together |= left;
            // What is current here may have been handed to it.
            if (Describe(left | ((left & ActivityActs.Propagates) != 0 ? together & ActivityActs.ReadsCurrent : ActivityActs.None)) is { } act)
                return $"it calls {CodeElement.Of(callee).Name}, which {act}";
        }

        return (together & InheritedFromCurrent) == InheritedFromCurrent ? $"it {Describe(together)}" : null;
    }

    private static string? Describe(ActivityActs acts) =>
        (acts & ActivityActs.Starts) != 0 ? "starts an Activity"
        : (acts & ActivityActs.SetsCurrent) != 0 ? "sets Activity.Current"
        : (acts & ActivityActs.Ends) != 0 ? "ends an Activity that it did not start"
        : (acts & InheritedFromCurrent) == InheritedFromCurrent ? "changes what other Activities inherit from Activity.Current, such as baggage"
        : null;

    // A helper that puts tags on the span of its caller would put them on its own.
    private bool OnlyWrites(MethodDefinition body, ActivityActs own) =>
        (own & ActivityActs.Writes) != 0
        && !TrivialCalls.HasLoop(body)
        && body.Body.Instructions.All(instruction => instruction.OpCode.FlowControl != FlowControl.Call || IsPartOfWriting(instruction));

    private bool IsPartOfWriting(Instruction call) => call.Operand is MethodReference called
        && (called.DeclaringType.FullName.StartsWith("System.Diagnostics.Activity", StringComparison.Ordinal)
            || called is { Name: "ToString", Parameters.Count: 0 }
            || called.DeclaringType.FullName is "System.String" or "System.Runtime.CompilerServices.DefaultInterpolatedStringHandler"
            || calls.IsTrivial(call));
}
