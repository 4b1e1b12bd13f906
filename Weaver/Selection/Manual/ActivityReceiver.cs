using AutoSpan.Fody.Metadata;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Selection.Manual;

/// <summary>What a call of a member without parameters is made on, read from the instructions before it.</summary>
internal static class ActivityReceiver
{
    /// <summary>The type of the receiver; null where it cannot be told.</summary>
    public static TypeReference? TypeOf(Instruction call, MethodDefinition body) => LoadOf(call) is not { } load ? null : load.Operand switch
    {
        FieldReference field => field.FieldType,
        MethodReference made => made.Name == ".ctor" ? made.DeclaringType : made.ReturnType,
        VariableDefinition local => local.VariableType,
        ParameterDefinition parameter => parameter.ParameterType,
        _ => LocalOf(load, body)?.VariableType ?? ParameterOf(load, body)?.ParameterType
    };

    /// <summary>True when the receiver is what a local holds, or a field that a local of the source became in a state machine or a closure.</summary>
    public static bool IsLocal(Instruction call, MethodDefinition body) => LoadOf(call) is { } load
        && (load.Operand is VariableDefinition || LocalOf(load, body) is not null || (load.Operand is FieldReference field && !IsOfSource(field)));

    /// <summary>True for a field that a person wrote.</summary>
    public static bool IsOfSource(FieldReference field) =>
        Definitions.Find(field.DeclaringType) is not { } type || !SourceTypes.IsCompilerGeneratedType(type);

    // x?.Stop() tests x first: x; dup; brtrue; pop; ret.
    private static Instruction? LoadOf(Instruction call)
    {
        var load = call.Previous;
        while (load?.OpCode.Code is Code.Dup or Code.Pop or Code.Ret or Code.Nop or Code.Br or Code.Br_S or Code.Brtrue or Code.Brtrue_S
            or Code.Brfalse or Code.Brfalse_S)
        {
            load = load.Previous;
        }

        return load;
    }

    private static VariableDefinition? LocalOf(Instruction load, MethodDefinition body) => load.OpCode.Code is >= Code.Ldloc_0 and <= Code.Ldloc_3
        ? body.Body.Variables[load.OpCode.Code - Code.Ldloc_0]
        : null;

    private static ParameterDefinition? ParameterOf(Instruction load, MethodDefinition body)
    {
        if (load.OpCode.Code is not (>= Code.Ldarg_0 and <= Code.Ldarg_3))
            return null;

        var index = load.OpCode.Code - Code.Ldarg_0 - (body.HasThis ? 1 : 0);
        return index >= 0 && index < body.Parameters.Count ? body.Parameters[index] : null;
    }
}
