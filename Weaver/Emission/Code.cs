using System.Collections.Generic;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Emission;

/// <summary>A run of new instructions, written down in the order in which they execute. Later parts may be branched to before they exist.</summary>
internal sealed class Code
{
    private readonly List<Instruction> _instructions = [];
    private readonly List<Instruction> _labels = [];

    public IReadOnlyList<Instruction> Instructions => _instructions;

    /// <summary>The instructions that only hold a place: the body editor takes them out again.</summary>
    public IReadOnlyList<Instruction> Labels => _labels;

    public Code Append(Instruction instruction)
    {
        _instructions.Add(instruction);
        return this;
    }

    public Code Append(Code code)
    {
        _instructions.AddRange(code._instructions);
        _labels.AddRange(code._labels);
        return this;
    }

    /// <summary>A place to branch to that is not reached yet.</summary>
    public static Instruction NewLabel() => Instruction.Create(OpCodes.Nop);

    /// <summary>The place of a label: whatever comes next.</summary>
    public Code Place(Instruction label)
    {
        _labels.Add(label);
        return Append(label);
    }

    public Code Null() => Append(Instruction.Create(OpCodes.Ldnull));

    public Code Text(string? value) => value is null ? Null() : Append(Instruction.Create(OpCodes.Ldstr, value));

    public Code Number(int value) => Append(value switch
    {
        -1 => Instruction.Create(OpCodes.Ldc_I4_M1),
        0 => Instruction.Create(OpCodes.Ldc_I4_0),
        1 => Instruction.Create(OpCodes.Ldc_I4_1),
        2 => Instruction.Create(OpCodes.Ldc_I4_2),
        3 => Instruction.Create(OpCodes.Ldc_I4_3),
        4 => Instruction.Create(OpCodes.Ldc_I4_4),
        5 => Instruction.Create(OpCodes.Ldc_I4_5),
        6 => Instruction.Create(OpCodes.Ldc_I4_6),
        7 => Instruction.Create(OpCodes.Ldc_I4_7),
        8 => Instruction.Create(OpCodes.Ldc_I4_8),
        >= sbyte.MinValue and <= sbyte.MaxValue => Instruction.Create(OpCodes.Ldc_I4_S, (sbyte)value),
        _ => Instruction.Create(OpCodes.Ldc_I4, value)
    });

    public Code This() => Append(Instruction.Create(OpCodes.Ldarg_0));

    public Code Load(VariableDefinition local) => Append(local.Index switch
    {
        0 => Instruction.Create(OpCodes.Ldloc_0),
        1 => Instruction.Create(OpCodes.Ldloc_1),
        2 => Instruction.Create(OpCodes.Ldloc_2),
        3 => Instruction.Create(OpCodes.Ldloc_3),
        <= byte.MaxValue => Instruction.Create(OpCodes.Ldloc_S, local),
        _ => Instruction.Create(OpCodes.Ldloc, local)
    });

    public Code Store(VariableDefinition local) => Append(InstructionOfStore(local));

    public Code LoadAddress(VariableDefinition local) =>
        Append(Instruction.Create(local.Index <= byte.MaxValue ? OpCodes.Ldloca_S : OpCodes.Ldloca, local));

    public Code Load(FieldReference field) => Append(Instruction.Create(OpCodes.Ldfld, field));

    public Code Store(FieldReference field) => Append(Instruction.Create(OpCodes.Stfld, field));

    public Code LoadStatic(FieldReference field) => Append(Instruction.Create(OpCodes.Ldsfld, field));

    public Code LoadStaticAddress(FieldReference field) => Append(Instruction.Create(OpCodes.Ldsflda, field));

    public Code StoreStatic(FieldReference field) => Append(Instruction.Create(OpCodes.Stsfld, field));

    public Code Call(MethodReference method) => Append(Instruction.Create(method.HasThis ? OpCodes.Callvirt : OpCodes.Call, method));

    public Code New(MethodReference constructor) => Append(Instruction.Create(OpCodes.Newobj, constructor));

    public Code NewArray(TypeReference element) => Append(Instruction.Create(OpCodes.Newarr, element));

    public Code StoreElement() => Append(Instruction.Create(OpCodes.Stelem_Ref));

    public Code Duplicate() => Append(Instruction.Create(OpCodes.Dup));

    public Code Drop() => Append(Instruction.Create(OpCodes.Pop));

    public Code CastOrNull(TypeReference type) => Append(Instruction.Create(OpCodes.Isinst, type));

    public Code GoTo(Instruction target) => Append(Instruction.Create(OpCodes.Br, target));

    public Code GoToIfFalse(Instruction target) => Append(Instruction.Create(OpCodes.Brfalse, target));

    public Code GoToIfTrue(Instruction target) => Append(Instruction.Create(OpCodes.Brtrue, target));

    public Code GoToIfNotEqual(Instruction target) => Append(Instruction.Create(OpCodes.Bne_Un, target));

    public Code Leave(Instruction target) => Append(Instruction.Create(OpCodes.Leave, target));

    public Code EndFilter() => Append(Instruction.Create(OpCodes.Endfilter));

    public Code EndFinally() => Append(Instruction.Create(OpCodes.Endfinally));

    public Code Rethrow() => Append(Instruction.Create(OpCodes.Rethrow));

    public Code Return() => Append(Instruction.Create(OpCodes.Ret));

    internal static Instruction InstructionOfStore(VariableDefinition local) => local.Index switch
    {
        0 => Instruction.Create(OpCodes.Stloc_0),
        1 => Instruction.Create(OpCodes.Stloc_1),
        2 => Instruction.Create(OpCodes.Stloc_2),
        3 => Instruction.Create(OpCodes.Stloc_3),
        <= byte.MaxValue => Instruction.Create(OpCodes.Stloc_S, local),
        _ => Instruction.Create(OpCodes.Stloc, local)
    };
}
