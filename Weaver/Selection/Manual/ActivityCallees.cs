using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Selection.Triviality;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Selection.Manual;

/// <summary>
/// Tells what the parts of a method do to Activities: what it calls in the same module that is there for it, and so is no operation of its own to callers.
/// </summary>
internal sealed class ActivityCallees(TrivialCalls calls)
{
    private const int DeepestChain = 32;

    private readonly Dictionary<MethodDefinition, ActivityActs> _acts = [];
    private readonly Dictionary<MethodDefinition, ActivityActs> _left = [];
    private readonly HashSet<MethodDefinition> _pending = [];

    /// <summary>What the instructions of a body do themselves.</summary>
    public ActivityActs ActsIn(MethodDefinition body)
    {
        if (!_acts.TryGetValue(body, out var acts))
        {
            acts = body.Body.Instructions.Aggregate(ActivityActs.None, (all, instruction) => all | ActivityMembers.Of(instruction, body));
            _acts.Add(body, acts);
        }

        return acts;
    }

    /// <summary>The callees of a body that are its parts: what is not public, constructors, and whatever makes an Activity.</summary>
    public IEnumerable<MethodDefinition> Of(MethodDefinition body)
    {
        var invokes = body.Body.Instructions.Any(InvokesDelegate);
        return body.Body.Instructions
            .Where(instruction => instruction.OpCode.FlowControl == FlowControl.Call || (invokes && instruction.OpCode.Code == Code.Ldftn))
            .Select(calls.InModule)
            .Where(callee => callee is { HasBody: true } && callee != body && IsPart(callee))
            .Select(callee => callee!)
            .Distinct();
    }

    /// <summary>What a callee, with its own parts, leaves behind when it returns.</summary>
    public ActivityActs LeftBy(MethodDefinition callee)
    {
        if (_left.TryGetValue(callee, out var known))
            return known;

        if (_pending.Count == DeepestChain || !_pending.Add(callee))
            return ActivityActs.None;

        var left = Compute(callee);
        _pending.Remove(callee);
        _left.Add(callee, left);
        return left;
    }

    private ActivityActs Compute(MethodDefinition callee)
    {
        var shape = ShapeClassifier.Classify(callee);
        // Whoever enumerates it runs it.
        if (shape is MethodShape.Iterator or MethodShape.AsyncIterator)
            return ActivityActs.None;

        var acts = Of(shape.Body).Aggregate(ActsIn(shape.Body), (all, part) => all | LeftBy(part));
        if (StartsAndEnds(acts) && !ActivityMembers.IsActivity(callee.ReturnType))
            acts &= ~(ActivityActs.Starts | ActivityActs.Ends);

        // What is current is the caller's own again when the kick-off returns.
        return shape is MethodShape.Async ? acts & ~(ActivityActs.Starts | ActivityActs.SetsCurrent) : acts;
    }

    // It has a span of its own, which is over when it returns.
    private static bool StartsAndEnds(ActivityActs acts) =>
        (acts & (ActivityActs.Starts | ActivityActs.Ends | ActivityActs.EndsOther | ActivityActs.Keeps)) == (ActivityActs.Starts | ActivityActs.Ends);

    private static bool IsPart(MethodDefinition callee) =>
        callee.IsConstructor
        || !callee.IsPublic
        || !IsVisible(callee.DeclaringType)
        || ActivityMembers.IsActivity(callee.ReturnType);

    private static bool IsVisible(TypeDefinition type) =>
        type.DeclaringType is { } around ? type.IsNestedPublic && IsVisible(around) : type.IsPublic;

    private static bool InvokesDelegate(Instruction instruction) =>
        instruction.OpCode.Code == Code.Callvirt && instruction.Operand is MethodReference { Name: "Invoke" } called
        && (called.DeclaringType.FullName.StartsWith("System.Func", StringComparison.Ordinal)
            || called.DeclaringType.FullName.StartsWith("System.Action", StringComparison.Ordinal)
            || Definitions.Find(called.DeclaringType)?.BaseType?.FullName == "System.MulticastDelegate");
}
