using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Metadata.StateMachines;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Selection.Handlers;

/// <summary>Finds the lambdas that handle requests of minimal APIs, with their routes: <c>MapGet("/orders/{id}", (int id) => …)</c>.</summary>
internal sealed class HandlerRoutes(ModuleDefinition module)
{
    private readonly Lazy<IReadOnlyDictionary<MethodDefinition, string>> _routes = new(() => Find(module));

    /// <summary>The route of a lambda as <c>GET /orders/{id}</c>; null where it handles none, or where its pattern is no text that the build can see.</summary>
    public string? Of(MethodDefinition lambda) => _routes.Value.TryGetValue(lambda, out var route) ? route : null;

    private static IReadOnlyDictionary<MethodDefinition, string> Find(ModuleDefinition module)
    {
        Dictionary<MethodDefinition, string> routes = [];
        // Mapping calls are rare, and to look for them means to read every body.
        if (!module.GetMemberReferences().OfType<MethodReference>().Concat(module.GetTypes().SelectMany(type => type.Methods)).Any(MapCall.Is))
            return routes;

        foreach (var method in module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody))
        {
            Instruction[] calls = [.. method.Body.Instructions.Where(instruction => instruction.Operand is MethodReference called && MapCall.Is(called))];
            if (calls.Length == 0)
                continue;

            var values = new KnownValues(method.Body);
            foreach (var call in calls)
            {
                if (MapCall.RouteOf(call, values) is { } route && Lambda(call, values) is { } lambda && !routes.ContainsKey(lambda))
                    routes.Add(lambda, route);
            }
        }

        return routes;
    }

    private static MethodDefinition? Lambda(Instruction call, KnownValues values) => values.OperandsOf(call)
        .Select(argument => values.FunctionOf(argument)?.Resolve())
        .FirstOrDefault(function => function is not null && GeneratedName.Parse(function) is { IsLambda: true });
}
