using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Selection.Handlers;

/// <summary>Finds where a method gets its group of routes from: <c>app.MapGroup("/todos").MapTodos()</c>.</summary>
internal sealed class GroupArguments(ModuleDefinition module)
{
    private readonly Lazy<Dictionary<MethodDefinition, GroupCall?>> _calls = new(() => Find(module));
    private readonly Dictionary<MethodDefinition, KnownValues> _values = [];

    public KnownValues ValuesOf(MethodDefinition method)
    {
        if (!_values.TryGetValue(method, out var values))
            _values.Add(method, values = new KnownValues(method.Body));
        return values;
    }

    /// <summary>The call of a method of this module; null if there is none, or more than one: then each could give it another group.</summary>
    public GroupCall? OnlyCallOf(MethodDefinition method) => _calls.Value.TryGetValue(method, out var only) ? only : null;

    private static Dictionary<MethodDefinition, GroupCall?> Find(ModuleDefinition module)
    {
        Dictionary<MethodDefinition, GroupCall?> calls = [];
        foreach (var caller in module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody))
        {
            foreach (var instruction in caller.Body.Instructions)
            {
                if (instruction.OpCode.Code is Code.Call or Code.Callvirt && instruction.Operand is MethodDefinition called && TakesRoutes(called))
                    calls[called] = calls.ContainsKey(called) ? null : new GroupCall(caller, instruction);
            }
        }

        return calls;
    }

    private static bool TakesRoutes(MethodDefinition method) =>
        method.Parameters.Any(parameter => parameter.ParameterType.Name is "RouteGroupBuilder" or "IEndpointRouteBuilder");

    /// <param name="Caller">The method that calls.</param>
    /// <param name="Instruction">The call in it.</param>
    internal sealed record GroupCall(MethodDefinition Caller, Instruction Instruction);
}
