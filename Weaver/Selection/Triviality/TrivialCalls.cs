using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Metadata;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Selection.Triviality;

/// <summary>
/// Tells which calls do next to nothing: those of members of the same module by their bodies, those of others by <see cref="CheapMembers"/>.
/// </summary>
/// <param name="module">The module.</param>
internal sealed class TrivialCalls(ModuleDefinition module)
{
    // So deep no person's trivial code goes; a generated chain might exhaust the stack.
    private const int DeepestChain = 32;

    private readonly Dictionary<MethodDefinition, bool> _known = [];
    private readonly HashSet<MethodDefinition> _pending = [];
    private readonly Dictionary<MethodDefinition, MethodDefinition[]> _overriding = [];
    private readonly Lazy<ILookup<string, MethodDefinition>> _overrides = new(() => module.GetTypes()
        .SelectMany(type => type.Methods)
        .Where(method => method is { IsVirtual: true, IsNewSlot: false })
        .ToLookup(method => method.Name));

    /// <summary>True when the instruction calls a member that does next to nothing.</summary>
    public bool IsTrivial(Instruction call) =>
        call.Operand is MethodReference called
        && (IsOfModule(called) ? called.Resolve() is { } method && DoesNothing(method, call.OpCode.Code == Code.Callvirt) : CheapMembers.Contain(called));

    /// <summary>The method of the module that is called; null for any other.</summary>
    public MethodDefinition? InModule(Instruction call) =>
        call.Operand is MethodReference called && IsOfModule(called) ? called.Resolve() : null;

    /// <summary>True when a body comes back to where it was.</summary>
    public static bool HasLoop(MethodDefinition method)
    {
        foreach (var instruction in method.Body.Instructions)
        {
            if (GoesBack(instruction))
                return true;
        }

        return false;
    }

    private static bool GoesBack(Instruction branch) => branch.Operand switch
    {
        Instruction target => target.Offset <= branch.Offset,
        Instruction[] targets => Array.Exists(targets, target => target.Offset <= branch.Offset),
        _ => false
    };

    private bool IsOfModule(MethodReference called) =>
        called.DeclaringType is not ArrayType && called.DeclaringType.GetElementType() is not GenericParameter && called.DeclaringType.Scope == module;

    private bool DoesNothing(MethodDefinition method, bool isVirtualCall) =>
        BodyDoesNothing(method)
        && (!isVirtualCall || !method.IsVirtual || method.IsFinal || method.DeclaringType.IsSealed || Overriding(method).All(BodyDoesNothing));

    private bool BodyDoesNothing(MethodDefinition method)
    {
        if (_known.TryGetValue(method, out var known))
            return known;

        // What is called again while it runs goes in a circle.
        if (!method.HasBody || method.Body.Instructions.Count == 0 || _pending.Count == DeepestChain || !_pending.Add(method))
            return false;

        var nothing = !HasLoop(method)
            && method.Body.Instructions.All(instruction => instruction.OpCode.FlowControl != FlowControl.Call || IsTrivial(instruction));
        _pending.Remove(method);
        _known.Add(method, nothing);
        return nothing;
    }

    private MethodDefinition[] Overriding(MethodDefinition method)
    {
        if (!_overriding.TryGetValue(method, out var overriding))
        {
            overriding =
            [
                .. _overrides.Value[method.Name].Where(candidate =>
                    candidate != method && candidate.Parameters.Count == method.Parameters.Count && Derives(candidate.DeclaringType, method.DeclaringType))
            ];
            _overriding.Add(method, overriding);
        }

        return overriding;
    }

    // No type of another module derives from one of this.
    private static bool Derives(TypeDefinition type, TypeDefinition ancestor)
    {
        var parent = type;
        do
        {
            parent = parent.BaseType is { } reference ? Definitions.Find(reference) : null;
        }
        while (parent is not null && parent != ancestor && parent.Module == ancestor.Module);

        return parent == ancestor;
    }
}
