using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.IL;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Selection.Handlers;

/// <summary>What can be told of the values in a body: texts, functions, and where a variable that is set once comes from.</summary>
internal sealed class KnownValues(MethodBody body)
{
    // Longer chains of calls and variables nobody writes.
    private const int Deepest = 64;

    private readonly StackSources _sources = StackSources.Of(body);

    public MethodDefinition Method => body.Method;

    /// <inheritdoc cref="StackSources.OperandsOf"/>
    public IReadOnlyList<Instruction?> OperandsOf(Instruction instruction) => _sources.OperandsOf(instruction);

    /// <summary>The text that a value is; null for any other value.</summary>
    public string? TextOf(Instruction? source) => Origin(source)?.Operand as string;

    /// <summary>The method that a delegate is made of; null for any other value.</summary>
    public MethodReference? FunctionOf(Instruction? source) =>
        Origin(source) is { OpCode.Code: Code.Newobj } made && OperandsOf(made) is [_, { OpCode.Code: Code.Ldftn } function]
            ? function.Operand as MethodReference
            : null;

    /// <summary>The place among the arguments, <c>this</c> included, of a parameter; null for any other value.</summary>
    public int? ArgumentOf(Instruction? source) => Origin(source) is { } origin && IndexOf(origin, Code.Ldarg_0, Code.Ldarg_3) is { } index ? index : null;

    /// <summary>The texts that are put into a new array.</summary>
    public IReadOnlyList<string> TextsIn(Instruction? source)
    {
        var array = Origin(source);
        // A collection expression for an interface wraps its array.
        if (array is { OpCode.Code: Code.Newobj } wrapped)
            array = Origin(OperandsOf(wrapped).FirstOrDefault());

        return
        [
            .. body.Instructions
                .Where(instruction => instruction.OpCode.Code is Code.Stelem_Ref or Code.Stelem_Any && OperandsOf(instruction)[0] == array)
                .Select(instruction => TextOf(OperandsOf(instruction)[2]))
                .OfType<string>()
        ];
    }

    /// <summary>The instruction that made a value, behind the variables that it went through, as long as each of them is set once.</summary>
    public Instruction? Origin(Instruction? source)
    {
        for (var step = 0; step < Deepest && source is not null; step++)
        {
            var store = StoreOf(source);
            if (store is null)
                return source;

            source = OperandsOf(store).LastOrDefault();
        }

        return null;
    }

    private Instruction? StoreOf(Instruction load)
    {
        Instruction[] stores = load.OpCode.Code switch
        {
            Code.Ldfld or Code.Ldsfld => [.. body.Instructions.Where(store => store.OpCode.Code is Code.Stfld or Code.Stsfld && IsSame(store, load))],
            _ when IndexOf(load, Code.Ldloc_0, Code.Ldloc_3) is { } local =>
                [.. body.Instructions.Where(store => IndexOf(store, Code.Stloc_0, Code.Stloc_3) == local)],
            _ => []
        };
        // A state machine forgets what it no longer needs.
        return stores.Where(store => OperandsOf(store).LastOrDefault()?.OpCode.Code != Code.Ldnull).ToArray() is [var only] ? only : null;
    }

    private static bool IsSame(Instruction store, Instruction load) =>
        store.Operand is FieldReference stored && load.Operand is FieldReference loaded && stored.FullName == loaded.FullName;

    private static int? IndexOf(Instruction instruction, Code first, Code last) => instruction.OpCode.Code switch
    {
        var code when code >= first && code <= last => code - first,
        Code.Ldloc_S or Code.Ldloc when first == Code.Ldloc_0 => ((VariableDefinition)instruction.Operand).Index,
        Code.Stloc_S or Code.Stloc when first == Code.Stloc_0 => ((VariableDefinition)instruction.Operand).Index,
        Code.Ldarg_S or Code.Ldarg when first == Code.Ldarg_0 => ((ParameterDefinition)instruction.Operand).Sequence,
        _ => null
    };
}
