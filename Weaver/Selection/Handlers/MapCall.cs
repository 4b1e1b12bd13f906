using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Selection.Handlers;

/// <summary>A call that maps requests to a handler, as ASP.NET Core has them, and as libraries that extend it name theirs.</summary>
internal static class MapCall
{
    private const string Group = "MapGroup";
    private const int DeepestGroup = 16;

    private static readonly Dictionary<string, string> s_verbs = new(StringComparer.Ordinal)
    {
        ["MapGet"] = "GET",
        ["MapPost"] = "POST",
        ["MapPut"] = "PUT",
        ["MapDelete"] = "DELETE",
        ["MapPatch"] = "PATCH",
        ["MapMethods"] = string.Empty,
        ["MapFallback"] = "fallback",
        ["Map"] = string.Empty
    };

    // A branch of the pipeline is set-up.
    public static bool Is(MethodReference called) =>
        s_verbs.ContainsKey(called.Name)
        && called.Parameters.Count > 1
        && called.Parameters[0].ParameterType.Name != "IApplicationBuilder";

    /// <summary>What the call maps; null where the pattern is no text that can be seen.</summary>
    public static string? RouteOf(Instruction call, KnownValues values, GroupArguments groups)
    {
        var called = (MethodReference)call.Operand;
        var verb = called.Name == "MapMethods" ? string.Join(",", values.TextsIn(Argument(call, values, IsTexts))) : s_verbs[called.Name];
        if (!called.Parameters.Any(IsPattern))
            return verb.Length == 0 ? null : verb;

        if (values.TextOf(Argument(call, values, IsPattern)) is not { } pattern)
            return null;

        var path = Join(PrefixOf(values.OperandsOf(call)[0], values, groups, DeepestGroup), pattern);
        return verb.Length == 0 ? path : $"{verb} {path}";
    }

    // A group is made by MapGroup, and may have gone through calls that return it: MapGroup("/orders").WithTags("orders"). A method may get it from its caller.
    private static string PrefixOf(Instruction? source, KnownValues values, GroupArguments groups, int depth)
    {
        if (depth > 0 && values.ArgumentOf(source) is { } argument)
        {
            if (groups.OnlyCallOf(values.Method) is not { } only)
                return string.Empty;

            var outside = groups.ValuesOf(only.Caller);
            return PrefixOf(outside.OperandsOf(only.Instruction).ElementAtOrDefault(argument), outside, groups, depth - 1);
        }

        if (depth == 0 || values.Origin(source) is not { Operand: MethodReference called, OpCode.Code: Code.Call or Code.Callvirt } made)
            return string.Empty;

        var operands = values.OperandsOf(made);
        if (operands.Count == 0)
            return string.Empty;

        var outer = PrefixOf(operands[0], values, groups, depth - 1);
        return called.Name == Group && values.TextOf(Argument(made, values, IsPattern)) is { } pattern ? Join(outer, pattern) : outer;
    }

    private static Instruction? Argument(Instruction call, KnownValues values, Func<ParameterDefinition, bool> isMeant)
    {
        var called = (MethodReference)call.Operand;
        var index = called.Parameters.ToList().FindIndex(parameter => isMeant(parameter));
        var operands = values.OperandsOf(call);
        return index < 0 ? null : operands[operands.Count - called.Parameters.Count + index];
    }

    private static bool IsPattern(ParameterDefinition parameter) => parameter.ParameterType.MetadataType == MetadataType.String;

    private static bool IsTexts(ParameterDefinition parameter) =>
        parameter.ParameterType is ArrayType { ElementType.MetadataType: MetadataType.String }
            or GenericInstanceType { GenericArguments: [{ MetadataType: MetadataType.String }] };

    private static string Join(string prefix, string pattern) =>
        $"{prefix.TrimEnd('/')}/{pattern.TrimStart('/')}" is { Length: > 1 } path ? prefix.Length > 0 ? path.TrimEnd('/') : path : "/";
}
