using System.Linq;
using Mono.Cecil;

namespace AutoSpan.Fody.Selection;

/// <summary>Recognizes methods that start a span themselves: a woven span would duplicate it.</summary>
internal static class ManualSpans
{
    public static bool AreStartedIn(MethodDefinition body) =>
        body.Body.Instructions.Any(instruction => instruction.Operand is MethodReference called && StartsSpan(called));

    private static bool StartsSpan(MethodReference called) => called.DeclaringType.FullName switch
    {
        "System.Diagnostics.ActivitySource" => called.Name is "StartActivity" or "CreateActivity",
        "System.Diagnostics.Activity" => called.Name is "Start",
        "OpenTelemetry.Trace.Tracer" => called.Name is "StartSpan" or "StartActiveSpan" or "StartRootSpan",
        _ => false
    };
}
