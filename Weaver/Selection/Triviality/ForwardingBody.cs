using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Selection.Triviality;

/// <summary>What may stand in a body that does nothing but forward to another method.</summary>
internal static class ForwardingBody
{
    /// <summary>True for what loads arguments, fields and constants, converts them, calls and returns: no branch, no throw, no write.</summary>
    public static bool Allows(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Nop or Code.Ret or Code.Tail or Code.Volatile or Code.Constrained => true,
        Code.Box or Code.Castclass or Code.Unbox_Any => true,
        Code.Ldfld or Code.Ldflda or Code.Ldsfld or Code.Ldsflda or Code.Ldobj or Code.Ldstr or Code.Ldnull => true,
        Code.Call or Code.Callvirt => true,
        // Unoptimised code puts what it returns into a local first, and jumps to its own end.
        Code.Br or Code.Br_S => instruction.Operand == instruction.Next,
        >= Code.Ldloc_0 and <= Code.Stloc_3 => true,
        Code.Ldloc_S or Code.Ldloca_S or Code.Stloc_S or Code.Initobj => true,
        >= Code.Ldarg_0 and <= Code.Ldarg_3 => true,
        Code.Ldarg_S or Code.Ldarg or Code.Ldarga_S or Code.Ldarga => true,
        >= Code.Ldc_I4_M1 and <= Code.Ldc_R8 => true,
        >= Code.Ldind_I1 and <= Code.Ldind_Ref => true,
        >= Code.Conv_I1 and <= Code.Conv_U8 => true,
        Code.Conv_U or Code.Conv_I or Code.Conv_U1 or Code.Conv_U2 => true,
        _ => false
    };

    /// <summary>True for a getter that reads a field and nothing else, as that of an auto-property.</summary>
    public static bool ReadsField(MethodDefinition method) =>
        method is { HasBody: true, IsGetter: true, IsAbstract: false }
        && method.Body.Instructions.Where(instruction => instruction.OpCode.Code != Code.Nop).Select(instruction => instruction.OpCode.Code)
            .All(code => code is Code.Ldarg_0 or Code.Ldfld or Code.Ldsfld or Code.Stloc_0 or Code.Ldloc_0 or Code.Br_S or Code.Ret);
}
