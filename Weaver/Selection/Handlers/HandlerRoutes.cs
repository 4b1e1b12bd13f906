using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Selection.Handlers;

/// <summary>Finds the methods that handle requests of minimal APIs, with their routes: <c>MapGet("/orders/{id}", (int id) => …)</c>.</summary>
internal sealed class HandlerRoutes(ModuleDefinition module)
{
    private readonly Lazy<IReadOnlyDictionary<MethodDefinition, string>> _routes = new(() => Find(module));

    /// <summary>The route of a method as <c>GET /orders/{id}</c>; null where it handles none, or where its pattern is no text that the build can see.</summary>
    public string? Of(MethodDefinition method) => _routes.Value.TryGetValue(method, out var route) ? route : null;

    private static IReadOnlyDictionary<MethodDefinition, string> Find(ModuleDefinition module)
    {
        Dictionary<MethodDefinition, string> routes = [];
        // Mapping calls are rare, and to look for them means to read every body.
        if (!module.GetMemberReferences().OfType<MethodReference>().Concat(module.GetTypes().SelectMany(type => type.Methods)).Any(MapCall.Is))
            return routes;

        var groups = new GroupArguments(module);
        foreach (var method in module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody))
        {
            Instruction[] calls = [.. method.Body.Instructions.Where(instruction => instruction.Operand is MethodReference called && MapCall.Is(called))];
            if (calls.Length == 0)
                continue;

            var values = groups.ValuesOf(method);
            foreach (var call in calls)
            {
                if (MapCall.RouteOf(call, values, groups) is { } route && Handler(call, values) is { } handler && !routes.ContainsKey(handler))
                    routes.Add(handler, route);
            }
        }

        return routes;
    }

    private static MethodDefinition? Handler(Instruction call, KnownValues values) => values.OperandsOf(call)
        .Select(argument => values.FunctionOf(argument)?.Resolve())
        .FirstOrDefault(function => function?.Module == values.Method.Module);
}
