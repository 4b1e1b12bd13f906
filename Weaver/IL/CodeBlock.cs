using System.Collections.Generic;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.IL;

/// <summary>A sequence of new instructions in the order in which they run. Labels allow branches to parts that do not exist yet.</summary>
internal sealed class CodeBlock
{
    private readonly List<Instruction> _instructions = [];
    // Few blocks have any.
    private List<Instruction>? _labels;
    private List<ExceptionHandler>? _handlers;

    public IReadOnlyList<Instruction> Instructions => _instructions;

    /// <summary>Placeholder instructions, which the body editor removes.</summary>
    public IReadOnlyList<Instruction> Labels => (IReadOnlyList<Instruction>?)_labels ?? [];

    /// <summary>The protected regions in it, inner ones first.</summary>
    public IReadOnlyList<ExceptionHandler> Handlers => (IReadOnlyList<ExceptionHandler>?)_handlers ?? [];

    public CodeBlock Append(Instruction instruction)
    {
        _instructions.Add(instruction);
        return this;
    }

    public CodeBlock Append(CodeBlock code)
    {
        _instructions.AddRange(code._instructions);
        if (code._labels is not null)
            (_labels ??= []).AddRange(code._labels);
        if (code._handlers is not null)
            (_handlers ??= []).AddRange(code._handlers);

        return this;
    }

    /// <summary>A branch target that is placed later.</summary>
    public static Instruction NewLabel() => Instruction.Create(OpCodes.Nop);

    /// <summary>Places a label before the next instruction.</summary>
    public CodeBlock Place(Instruction label)
    {
        (_labels ??= []).Add(label);
        return Append(label);
    }

    public CodeBlock Null() => Append(Instruction.Create(OpCodes.Ldnull));

    public CodeBlock Text(string? value) => value is null ? Null() : Append(Instruction.Create(OpCodes.Ldstr, value));

    public CodeBlock Number(int value) => Append(value switch
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

    public CodeBlock Number(long value) => Append(Instruction.Create(OpCodes.Ldc_I8, value));

    public CodeBlock Number(double value) => Append(Instruction.Create(OpCodes.Ldc_R8, value));

    public CodeBlock Load(ParameterDefinition parameter) => Append(parameter.Sequence switch
    {
        0 => Instruction.Create(OpCodes.Ldarg_0),
        1 => Instruction.Create(OpCodes.Ldarg_1),
        2 => Instruction.Create(OpCodes.Ldarg_2),
        3 => Instruction.Create(OpCodes.Ldarg_3),
        <= byte.MaxValue => Instruction.Create(OpCodes.Ldarg_S, parameter),
        _ => Instruction.Create(OpCodes.Ldarg, parameter)
    });

    /// <summary>Loads the value at the address on the stack.</summary>
    public CodeBlock LoadObject(TypeReference type) => Append(Instruction.Create(OpCodes.Ldobj, type));

    /// <summary>The handle of a type.</summary>
    public CodeBlock Handle(TypeReference type) => Append(Instruction.Create(OpCodes.Ldtoken, type));

    public CodeBlock Cast(TypeReference type) => Append(Instruction.Create(OpCodes.Castclass, type));

    public CodeBlock Box(TypeReference type) => Append(Instruction.Create(OpCodes.Box, type));

    public CodeBlock ArrayLength() => Append(Instruction.Create(OpCodes.Ldlen)).Append(Instruction.Create(OpCodes.Conv_I4));

    public CodeBlock ToInt64() => Append(Instruction.Create(OpCodes.Conv_I8));

    public CodeBlock ToUInt64() => Append(Instruction.Create(OpCodes.Conv_U8));

    public CodeBlock ToDouble() => Append(Instruction.Create(OpCodes.Conv_R8));

    public CodeBlock ToDoubleFromUnsigned() => Append(Instruction.Create(OpCodes.Conv_R_Un)).Append(Instruction.Create(OpCodes.Conv_R8));

    public CodeBlock This() => Append(Instruction.Create(OpCodes.Ldarg_0));

    public CodeBlock Load(VariableDefinition local) => Append(local.Index switch
    {
        0 => Instruction.Create(OpCodes.Ldloc_0),
        1 => Instruction.Create(OpCodes.Ldloc_1),
        2 => Instruction.Create(OpCodes.Ldloc_2),
        3 => Instruction.Create(OpCodes.Ldloc_3),
        <= byte.MaxValue => Instruction.Create(OpCodes.Ldloc_S, local),
        _ => Instruction.Create(OpCodes.Ldloc, local)
    });

    public CodeBlock Store(VariableDefinition local) => Append(InstructionOfStore(local));

    public CodeBlock LoadAddress(VariableDefinition local) =>
        Append(Instruction.Create(local.Index <= byte.MaxValue ? OpCodes.Ldloca_S : OpCodes.Ldloca, local));

    public CodeBlock Load(FieldReference field) => Append(Instruction.Create(OpCodes.Ldfld, field));

    public CodeBlock LoadAddress(FieldReference field) => Append(Instruction.Create(OpCodes.Ldflda, field));

    public CodeBlock Store(FieldReference field) => Append(Instruction.Create(OpCodes.Stfld, field));

    public CodeBlock LoadStatic(FieldReference field) => Append(Instruction.Create(OpCodes.Ldsfld, field));

    public CodeBlock StoreStatic(FieldReference field) => Append(Instruction.Create(OpCodes.Stsfld, field));

    public CodeBlock Call(MethodReference method) => Append(Instruction.Create(method.HasThis ? OpCodes.Callvirt : OpCodes.Call, method));

    /// <summary>Calls a method of a struct, whose address is on the stack.</summary>
    public CodeBlock CallOnValue(MethodReference method) => Append(Instruction.Create(OpCodes.Call, method));

    /// <summary>
    /// Calls a method of this object or a static one, and returns what it returns. It stands apart from <c>ret</c>: of a call right before that, the JIT
    /// may make a tail call, which would take the caller out of stack traces.
    /// </summary>
    public CodeBlock CallAndReturn(MethodReference method) =>
        Append(Instruction.Create(OpCodes.Call, method)).Nothing().Return();

    /// <summary>An instruction that does nothing.</summary>
    public CodeBlock Nothing() => Append(Instruction.Create(OpCodes.Nop));

    /// <summary>Calls a method of a value whose type is a type parameter, by its address on the stack.</summary>
    public CodeBlock CallConstrained(TypeReference type, MethodReference method) =>
        Append(Instruction.Create(OpCodes.Constrained, type)).Append(Instruction.Create(OpCodes.Callvirt, method));

    /// <summary>A delegate of a static method.</summary>
    public CodeBlock NewDelegate(MethodReference constructor, MethodReference method) =>
        Null().Append(Instruction.Create(OpCodes.Ldftn, method)).New(constructor);

    /// <summary>A delegate of a method of this object.</summary>
    public CodeBlock NewOwnDelegate(MethodReference constructor, MethodReference method) =>
        This().Append(Instruction.Create(OpCodes.Ldftn, method)).New(constructor);

    public CodeBlock New(MethodReference constructor) => Append(Instruction.Create(OpCodes.Newobj, constructor));

    public CodeBlock Duplicate() => Append(Instruction.Create(OpCodes.Dup));

    public CodeBlock Drop() => Append(Instruction.Create(OpCodes.Pop));

    public CodeBlock CastOrNull(TypeReference type) => Append(Instruction.Create(OpCodes.Isinst, type));

    public CodeBlock GoTo(Instruction target) => Append(Instruction.Create(OpCodes.Br, target));

    public CodeBlock GoToIfFalse(Instruction target) => Append(Instruction.Create(OpCodes.Brfalse, target));

    public CodeBlock GoToIfTrue(Instruction target) => Append(Instruction.Create(OpCodes.Brtrue, target));

    public CodeBlock GoToIfEqual(Instruction target) => Append(Instruction.Create(OpCodes.Beq, target));

    public CodeBlock GoToIfNotEqual(Instruction target) => Append(Instruction.Create(OpCodes.Bne_Un, target));

    public CodeBlock GoToIfLess(Instruction target) => Append(Instruction.Create(OpCodes.Blt, target));

    public CodeBlock IsGreater() => Append(Instruction.Create(OpCodes.Cgt_Un));

    public CodeBlock IsEqual() => Append(Instruction.Create(OpCodes.Ceq));

    /// <summary>Loads the reference at the address on the stack.</summary>
    public CodeBlock LoadReference() => Append(Instruction.Create(OpCodes.Ldind_Ref));

    /// <summary>Stores a reference at the address below it on the stack.</summary>
    public CodeBlock StoreReference() => Append(Instruction.Create(OpCodes.Stind_Ref));

    /// <summary><c>try { BODY } catch (Exception error) { HANDLER }</c></summary>
    /// <param name="body">The code that can throw.</param>
    /// <param name="error">The local for the exception.</param>
    /// <param name="handler">The code that handles it.</param>
    public CodeBlock TryCatch(CodeBlock body, VariableDefinition error, CodeBlock handler)
    {
        var end = NewLabel();
        var store = InstructionOfStore(error);
        Append(body).Leave(end).Append(store).Append(handler).Leave(end);
        (_handlers ??= []).Add(new ExceptionHandler(ExceptionHandlerType.Catch)
        {
            CatchType = error.VariableType,
            TryStart = body.Instructions[0],
            TryEnd = store,
            HandlerStart = store,
            HandlerEnd = end
        });
        return Place(end);
    }

    public CodeBlock Leave(Instruction target) => Append(Instruction.Create(OpCodes.Leave, target));

    public CodeBlock EndFilter() => Append(Instruction.Create(OpCodes.Endfilter));

    public CodeBlock EndFinally() => Append(Instruction.Create(OpCodes.Endfinally));

    public CodeBlock Rethrow() => Append(Instruction.Create(OpCodes.Rethrow));

    public CodeBlock Return() => Append(Instruction.Create(OpCodes.Ret));

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
