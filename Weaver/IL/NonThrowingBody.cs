using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.IL;

/// <summary>
/// Recognises bodies that no exception can leave: arithmetic on arguments and locals, and fields of the object itself. They need no protected region, and
/// without one the JIT can go on to inline them.
/// </summary>
internal static class NonThrowingBody
{
    private static readonly HashSet<Code> s_harmless =
    [
        Code.Nop, Code.Dup, Code.Pop, Code.Ret,
        Code.Ldarg_0, Code.Ldarg_1, Code.Ldarg_2, Code.Ldarg_3, Code.Ldarg_S, Code.Ldarg, Code.Starg_S, Code.Starg,
        Code.Ldloc_0, Code.Ldloc_1, Code.Ldloc_2, Code.Ldloc_3, Code.Ldloc_S, Code.Ldloc,
        Code.Stloc_0, Code.Stloc_1, Code.Stloc_2, Code.Stloc_3, Code.Stloc_S, Code.Stloc,
        Code.Ldnull, Code.Ldstr, Code.Ldc_I4_M1, Code.Ldc_I4_0, Code.Ldc_I4_1, Code.Ldc_I4_2, Code.Ldc_I4_3, Code.Ldc_I4_4, Code.Ldc_I4_5,
        Code.Ldc_I4_6, Code.Ldc_I4_7, Code.Ldc_I4_8, Code.Ldc_I4_S, Code.Ldc_I4, Code.Ldc_I8, Code.Ldc_R4, Code.Ldc_R8,
        Code.Add, Code.Sub, Code.Mul, Code.And, Code.Or, Code.Xor, Code.Not, Code.Neg, Code.Shl, Code.Shr, Code.Shr_Un,
        Code.Ceq, Code.Cgt, Code.Cgt_Un, Code.Clt, Code.Clt_Un,
        Code.Conv_I, Code.Conv_I1, Code.Conv_I2, Code.Conv_I4, Code.Conv_I8, Code.Conv_R4, Code.Conv_R8, Code.Conv_R_Un,
        Code.Conv_U, Code.Conv_U1, Code.Conv_U2, Code.Conv_U4, Code.Conv_U8
    ];

    // Instructions that push one value and pop none.
    private static readonly HashSet<Code> s_loads =
    [
        .. s_harmless.Where(code => code.ToString().StartsWith("Ld", StringComparison.Ordinal))
    ];

    /// <summary>True when no exception can leave the part of the body that is woven.</summary>
    public static bool Is(BodyEditor editor)
    {
        if (editor.Body.HasExceptionHandlers)
            return false;

        for (var instruction = editor.Start; instruction is not null; instruction = instruction.Next)
        {
            if (!IsHarmless(editor.Method, instruction))
                return false;
        }

        return true;
    }

    /// <summary>True when no exception can leave a method.</summary>
    public static bool Is(MethodDefinition method) =>
        !method.Body.HasExceptionHandlers && method.Body.Instructions.All(instruction => IsHarmless(method, instruction));

    /// <summary>True when an instruction of a method cannot throw.</summary>
    public static bool IsHarmless(MethodDefinition method, Instruction instruction) =>
        s_harmless.Contains(instruction.OpCode.Code)
        || instruction.OpCode.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch
        || (method.HasThis && IsOwnField(instruction));

    // this.field, and this.field = argument or constant. An object that runs a method of its own is not null.
    private static bool IsOwnField(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Ldfld => IsThis(instruction.Previous),
        Code.Stfld => instruction.Previous is { } value && s_loads.Contains(value.OpCode.Code) && IsThis(value.Previous),
        _ => false
    };

    private static bool IsThis(Instruction? instruction) => instruction?.OpCode.Code == Code.Ldarg_0;
}
