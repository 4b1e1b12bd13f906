using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Selection.Manual;

/// <summary>What the members of the tracing APIs do to Activities.</summary>
internal static class ActivityMembers
{
    private const string Activity = "System.Diagnostics.Activity";
    private const string TelemetrySpan = "OpenTelemetry.Trace.TelemetrySpan";

    /// <summary>What an instruction of a body does.</summary>
    public static ActivityActs Of(Instruction instruction, MethodDefinition body) => instruction.OpCode.Code switch
    {
        Code.Call or Code.Callvirt => OfCall(instruction, (MethodReference)instruction.Operand, body),
        Code.Stfld or Code.Stsfld => instruction.Operand is FieldReference field && IsActivity(field.FieldType) && ActivityReceiver.IsOfSource(field)
            ? ActivityActs.Keeps
            : ActivityActs.None,
        _ => ActivityActs.None
    };

    /// <summary>True for an Activity, and for what OpenTelemetry's API wraps one in.</summary>
    public static bool IsActivity(TypeReference? type) => type?.FullName is Activity or TelemetrySpan;

    private static ActivityActs OfCall(Instruction call, MethodReference called, MethodDefinition body) => called.DeclaringType.FullName switch
    {
        Activity => called.Name switch
        {
            "Start" => ActivityActs.Starts,
            "Stop" or "Dispose" => OfEnd(call, body),
            "set_Current" => ActivityActs.SetsCurrent,
            "get_Current" => ActivityActs.ReadsCurrent,
            "SetBaggage" or "AddBaggage" or "SetCustomProperty" or "set_TraceStateString" or "set_ActivityTraceFlags" or "set_IsAllDataRequested"
                => ActivityActs.Propagates,
            "SetTag" or "AddTag" or "AddEvent" or "AddLink" or "AddException" or "SetStatus" or "set_DisplayName" => ActivityActs.Writes,
            _ => ActivityActs.None
        },
        "System.Diagnostics.ActivitySource" => called.Name is "StartActivity" or "CreateActivity" ? ActivityActs.Starts : ActivityActs.None,
        "System.Diagnostics.DiagnosticSource" => called.Name switch
        {
            "StartActivity" => ActivityActs.Starts,
            "StopActivity" => ActivityActs.Ends | ActivityActs.EndsOther,
            _ => ActivityActs.None
        },
        "OpenTelemetry.Trace.Tracer" => called.Name switch
        {
            "StartSpan" or "StartActiveSpan" or "StartRootSpan" => ActivityActs.Starts,
            "WithSpan" => ActivityActs.SetsCurrent,
            _ => ActivityActs.None
        },
        TelemetrySpan => called.Name is "End" or "Dispose" ? OfEnd(call, body) : ActivityActs.None,
        "System.IDisposable" => called.Name is "Dispose" && IsActivity(ActivityReceiver.TypeOf(call, body)) ? OfEnd(call, body) : ActivityActs.None,
        _ => ActivityActs.None
    };

    private static ActivityActs OfEnd(Instruction call, MethodDefinition body) =>
        ActivityReceiver.IsLocal(call, body) ? ActivityActs.Ends : ActivityActs.Ends | ActivityActs.EndsOther;
}
