using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Metadata.StateMachines;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.IL;

/// <summary>
/// Determines the values on the evaluation stack, in one pass from the start of a body. A type is exact or unknown: those of new objects, arguments and
/// locals, which is what compilers keep there.
/// </summary>
internal sealed class StackTypes
{
    private readonly MethodDefinition _method;
    private readonly Dictionary<Instruction, TypeReference?[]> _atTargets = [];
    private readonly List<TypeReference?> _stack = [];

    private StackTypes(MethodDefinition method) => _method = method;

    /// <returns>
    /// The values before an instruction that only forward branches lead up to, from the bottom; null for an unknown type.
    /// </returns>
    public static IReadOnlyList<TypeReference?> At(MethodDefinition method, Instruction instruction)
    {
        var types = new StackTypes(method);
        for (var current = method.Body.Instructions[0]; current is not null && current != instruction; current = current.Next)
            types.Step(current);

        return types._stack;
    }

    private void Step(Instruction instruction)
    {
        if (_atTargets.TryGetValue(instruction, out var branched))
            Replace(RunsOn(instruction.Previous) ? Common(_stack, branched) : branched);

        var top = _stack.Count > 0 ? _stack[_stack.Count - 1] : null;
        Take(StackEffect.Pops(instruction, _stack.Count));
        for (var pushed = StackEffect.Pushes(instruction); pushed > 0; pushed--)
            _stack.Add(instruction.OpCode.Code == Code.Dup ? top : TypeOf(instruction));

        if (instruction.Operand is Instruction target)
        {
            Branch(target);
        }
        else if (instruction.Operand is Instruction[] targets)
        {
            foreach (var one in targets)
                Branch(one);
        }
    }

    private void Take(int count)
    {
        var left = System.Math.Max(0, _stack.Count - count);
        _stack.RemoveRange(left, _stack.Count - left);
    }

    private void Replace(TypeReference?[] types)
    {
        _stack.Clear();
        _stack.AddRange(types);
    }

    private void Branch(Instruction target) =>
        _atTargets[target] = _atTargets.TryGetValue(target, out var known) ? Common(_stack, known) : [.. _stack];

    private static bool RunsOn(Instruction? instruction) =>
        instruction?.OpCode.FlowControl is not (FlowControl.Branch or FlowControl.Return or FlowControl.Throw);

    private static TypeReference?[] Common(IReadOnlyList<TypeReference?> one, TypeReference?[] other) =>
        [.. other.Select((type, index) => index < one.Count && one[index]?.FullName == type?.FullName ? type : null)];

    private TypeReference? TypeOf(Instruction instruction)
    {
        var code = instruction.OpCode.Code;
        return code switch
        {
            Code.Newobj => TypeOfNew(((MethodReference)instruction.Operand).DeclaringType),
            Code.Ldarg_0 or Code.Ldarg_1 or Code.Ldarg_2 or Code.Ldarg_3 => TypeOfArgument(code - Code.Ldarg_0),
            Code.Ldarg or Code.Ldarg_S => TypeOfArgument(((ParameterDefinition)instruction.Operand).Sequence),
            Code.Ldloc_0 or Code.Ldloc_1 or Code.Ldloc_2 or Code.Ldloc_3 => InVariable(_method.Body.Variables[code - Code.Ldloc_0].VariableType),
            Code.Ldloc or Code.Ldloc_S => InVariable(((VariableDefinition)instruction.Operand).VariableType),
            _ => null
        };
    }

    // A plain reference to a type of another assembly does not tell whether it is a value type.
    private static TypeReference? TypeOfNew(TypeReference type) => type is TypeDefinition or GenericInstanceType ? type : null;

    // 'this' of a struct is a managed pointer.
    private TypeReference? TypeOfArgument(int number) => (_method.HasThis ? number - 1 : number) switch
    {
        >= 0 and var index => InVariable(_method.Parameters[index].ParameterType),
        _ when _method.DeclaringType.IsValueType => null,
        _ => SelfInstance.Of(_method.DeclaringType)
    };

    private static TypeReference InVariable(TypeReference type)
    {
        while (type is IModifierType or PinnedType)
            type = ((TypeSpecification)type).ElementType;

        return type;
    }
}
