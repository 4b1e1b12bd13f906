using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Tests.Weaving.WovenCode;

/// <summary>
/// The code of a module for people to read and compare: its types, fields and methods, and the instructions, locals and protected regions of each body.
/// Addresses are left out, so that one more instruction is one more line.
/// </summary>
internal static class IlText
{
    public static string Of(ModuleDefinition module)
    {
        var text = new StringBuilder();
        foreach (var type in module.GetTypes().Where(type => type.Name != "<Module>"))
        {
            Line(text, 0, $"type {type.FullName}");
            foreach (var field in type.Fields)
                Line(text, 1, $"field {field.FieldType.FullName} {field.Name}");
            foreach (var method in type.Methods.Where(method => method.HasBody))
                Method(text, method);
        }

        return text.ToString();
    }

    static void Method(StringBuilder text, MethodDefinition method)
    {
        var body = method.Body;
        var labels = Labels(body);
        Line(text, 1, $"method {method.FullName}");
        foreach (var local in body.Variables)
            Line(text, 2, $"local {local.Index} {local.VariableType.FullName}");
        foreach (var handler in body.ExceptionHandlers)
            Line(text, 2, Region(handler, labels));
        foreach (var instruction in body.Instructions)
            Line(text, 2, $"{labels.GetValueOrDefault(instruction, ""),-4} {instruction.OpCode.Name} {Operand(instruction.Operand, labels)}");
    }

    static string Region(ExceptionHandler handler, Dictionary<Instruction, string> labels)
    {
        var filter = handler.FilterStart is null ? "" : $" filter {labels[handler.FilterStart]}";
        return $"try {labels[handler.TryStart]} to {labels[handler.TryEnd]}{filter} {handler.HandlerType.ToString().ToLowerInvariant()} "
            + $"{handler.CatchType?.FullName} {labels[handler.HandlerStart]} to {(handler.HandlerEnd is null ? "end" : labels[handler.HandlerEnd])}";
    }

    // The instructions that others name, by their order.
    static Dictionary<Instruction, string> Labels(MethodBody body)
    {
        HashSet<Instruction> named =
        [
            .. body.Instructions.SelectMany(instruction => instruction.Operand switch
            {
                Instruction target => [target],
                Instruction[] targets => targets,
                _ => Array.Empty<Instruction>()
            }),
            .. body.ExceptionHandlers.SelectMany(handler => new[]
            {
                handler.TryStart, handler.TryEnd, handler.FilterStart, handler.HandlerStart, handler.HandlerEnd
            }).OfType<Instruction>()
        ];
        return body.Instructions.Where(named.Contains).Select((instruction, index) => (instruction, index))
            .ToDictionary(one => one.instruction, one => string.Create(CultureInfo.InvariantCulture, $"L{one.index}:"));
    }

    static string Operand(object? operand, Dictionary<Instruction, string> labels) => operand switch
    {
        null => "",
        Instruction target => labels[target].TrimEnd(':'),
        Instruction[] targets => string.Join(' ', targets.Select(target => labels[target].TrimEnd(':'))),
        string literal => $"\"{literal}\"",
        ParameterDefinition parameter => parameter.Name,
        VariableDefinition local => local.Index.ToString(CultureInfo.InvariantCulture),
        MemberReference member => member.FullName,
        _ => Convert.ToString(operand, CultureInfo.InvariantCulture)!
    };

    static void Line(StringBuilder text, int depth, string line) => text.Append(' ', depth * 2).Append(line.TrimEnd()).Append('\n');
}
