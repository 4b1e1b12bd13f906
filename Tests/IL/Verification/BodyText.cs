using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Tests.IL.Verification;

/// <summary>Everything of a method that weaving can change, as text: two are equal only if nothing has changed.</summary>
internal static class BodyText
{
    public static string Of(MethodDefinition method)
    {
        var body = method.Body;
        var text = new StringBuilder();
        foreach (var instruction in body.Instructions)
            Line(text, $"{Of(instruction)} {Operand(instruction.Operand)}, after {Of(instruction.Previous)}, before {Of(instruction.Next)}");

        foreach (var handler in body.ExceptionHandlers)
        {
            Line(text, $"{handler.HandlerType} {handler.CatchType} {Of(handler.TryStart)} {Of(handler.TryEnd)}");
            Line(text, $"  {Of(handler.FilterStart)} {Of(handler.HandlerStart)} {Of(handler.HandlerEnd)}");
        }

        foreach (var local in body.Variables)
            Line(text, $"{local.Index} {local.VariableType} {RuntimeHelpers.GetHashCode(local)}");

        foreach (var point in method.DebugInformation.SequencePoints)
            Line(text, $"{point.Offset} {point.StartLine}:{point.StartColumn}-{point.EndLine}:{point.EndColumn} {RuntimeHelpers.GetHashCode(point)}");

        Scope(text, method.DebugInformation.Scope);
        foreach (var field in method.DeclaringType.Fields)
            Line(text, field.FullName);

        return text.Append(body.InitLocals).ToString();
    }

    static void Scope(StringBuilder text, ScopeDebugInformation? scope)
    {
        if (scope is null)
            return;

        Line(text, $"{scope.Start.Offset} {(scope.End.IsEndOfMethod ? "end" : scope.End.Offset)}");
        foreach (var variable in scope.Variables)
            Line(text, $"{variable.Index} {variable.Name}");

        foreach (var inner in scope.Scopes)
            Scope(text, inner);
    }

    static string Operand(object? operand) => operand switch
    {
        Instruction target => Of(target),
        Instruction[] targets => string.Join(' ', targets.Select(Of)),
        null => "",
        _ => string.Create(CultureInfo.InvariantCulture, $"{operand} {RuntimeHelpers.GetHashCode(operand)}")
    };

    // The very instruction, not just one like it.
    static string Of(Instruction? instruction) => instruction is null
        ? "none"
        : string.Create(CultureInfo.InvariantCulture, $"IL_{instruction.Offset:x4} {instruction.OpCode} {RuntimeHelpers.GetHashCode(instruction)}");

    static void Line(StringBuilder text, string line) => text.AppendLine(line);
}
