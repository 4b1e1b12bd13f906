using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Tests.IL.Verification;

/// <summary>
/// Methods written down as IL, an instruction to a line or between semicolons: <c>label: opcode operand</c>. Types, members and locals are those of
/// <see cref="IlWorld"/>; locals and arguments go by number. A branch to an unknown label leads out of the body.
/// </summary>
internal sealed class Il
{
    static readonly Dictionary<string, OpCode> OpCodesByName = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Name, StringComparer.Ordinal);

    readonly IlWorld world = new();
    readonly Dictionary<string, Instruction> labels = new(StringComparer.Ordinal);
    readonly MethodDefinition method;

    Il(string returns, bool isStatic) => method = world.NewMethod(returns, isStatic);

    /// <param name="returns">The name of the type that the method returns.</param>
    /// <param name="code">The instructions.</param>
    /// <param name="handlers">
    /// The table of handlers, each as <c>catch|finally|fault tryStart tryEnd handlerStart handlerEnd</c> or
    /// <c>filter tryStart tryEnd filterStart handlerStart handlerEnd</c>, in labels; <c>-</c> is the end of the body.
    /// </param>
    public static MethodDefinition Method(string returns, string code, params string[] handlers) => Write(new Il(returns, isStatic: true), code, handlers);

    /// <summary>The same with a <c>this</c>.</summary>
    public static MethodDefinition InstanceMethod(string returns, string code) => Write(new Il(returns, isStatic: false), code, []);

    static MethodDefinition Write(Il il, string code, string[] handlers)
    {
        var lines = code.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        List<Action> operands = [.. lines.Select(il.Add)];
        operands.ForEach(set => set());
        foreach (var handler in handlers)
            il.AddHandler(handler.Split(' '));

        return il.method;
    }

    // Operands are set when all labels are known.
    Action Add(string line)
    {
        var instruction = Instruction.Create(OpCodes.Nop);
        method.Body.Instructions.Add(instruction);
        var labelled = line.Split(':', StringSplitOptions.TrimEntries);
        foreach (var label in labelled[..^1])
            labels.Add(label, instruction);

        var parts = labelled[^1].Split(' ', 2);
        instruction.OpCode = OpCodesByName[parts[0]];
        return () => instruction.Operand = parts.Length == 1 ? null : Operand(instruction.OpCode.OperandType, parts[1]);
    }

    object? Operand(OperandType type, string text) => type switch
    {
        OperandType.InlineBrTarget or OperandType.ShortInlineBrTarget => Label(text),
        OperandType.InlineSwitch => text.Split(',').Select(Label).ToArray(),
        OperandType.InlineVar or OperandType.ShortInlineVar => Local(Number(text)),
        OperandType.InlineArg or OperandType.ShortInlineArg => Argument(Number(text)),
        OperandType.InlineString => text,
        OperandType.InlineI => Number(text),
        OperandType.ShortInlineI => (sbyte)Number(text),
        OperandType.InlineI8 => (long)Number(text),
        OperandType.InlineR => (double)Number(text),
        OperandType.InlineType or OperandType.InlineTok => world.Type(text),
        OperandType.InlineField => world.Field(text),
        OperandType.InlineMethod => world.Method(text),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, text)
    };

    // One that is not the method's, where it has none with this number.
    VariableDefinition Local(int number) => method.Body.Variables.ElementAtOrDefault(number) ?? new VariableDefinition(world.Type("int32"));

    ParameterDefinition Argument(int number) => method.Parameters.ElementAtOrDefault(number) ?? new ParameterDefinition(world.Type("int32"));

    static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    Instruction Label(string name) => labels.GetValueOrDefault(name) ?? Instruction.Create(OpCodes.Nop);

    Instruction? Boundary(string name) => name == "-" ? null : Label(name);

    void AddHandler(string[] parts)
    {
        var type = Enum.Parse<ExceptionHandlerType>(parts[0], ignoreCase: true);
        method.Body.ExceptionHandlers.Add(new ExceptionHandler(type)
        {
            CatchType = type == ExceptionHandlerType.Catch ? world.Type("object") : null,
            TryStart = Boundary(parts[1]),
            TryEnd = Boundary(parts[2]),
            FilterStart = type == ExceptionHandlerType.Filter ? Boundary(parts[3]) : null,
            HandlerStart = Boundary(parts[^2]),
            HandlerEnd = Boundary(parts[^1])
        });
    }
}
