using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.IL.Verification;

/// <summary>Loads and stores of locals and arguments.</summary>
internal sealed class VariableEffects(MethodDefinition method)
{
    /// <returns>False for any other instruction.</returns>
    public bool Apply(Instruction instruction, EvaluationStack stack)
    {
        var code = instruction.OpCode.Code;
        switch (code)
        {
            case Code.Ldarg_0 or Code.Ldarg_1 or Code.Ldarg_2 or Code.Ldarg_3:
                stack.Push(Argument(code - Code.Ldarg_0, stack));
                return true;
            case Code.Ldarg or Code.Ldarg_S:
                stack.Push(Argument(instruction, stack));
                return true;
            case Code.Ldarga or Code.Ldarga_S:
                Argument(instruction, stack);
                stack.Push(StackKind.Pointer);
                return true;
            case Code.Starg or Code.Starg_S:
                stack.Pop(Argument(instruction, stack));
                return true;
            case Code.Ldloc_0 or Code.Ldloc_1 or Code.Ldloc_2 or Code.Ldloc_3:
                stack.Push(Local(code - Code.Ldloc_0, stack));
                return true;
            case Code.Ldloc or Code.Ldloc_S:
                stack.Push(Local(instruction, stack));
                return true;
            case Code.Ldloca or Code.Ldloca_S:
                Local(instruction, stack);
                stack.Push(StackKind.Pointer);
                return true;
            case Code.Stloc_0 or Code.Stloc_1 or Code.Stloc_2 or Code.Stloc_3:
                stack.Pop(Local(code - Code.Stloc_0, stack));
                return true;
            case Code.Stloc or Code.Stloc_S:
                stack.Pop(Local(instruction, stack));
                return true;
            default:
                return false;
        }
    }

    private StackKind Argument(Instruction instruction, EvaluationStack stack)
    {
        if (instruction.Operand is not ParameterDefinition parameter)
            throw NoArgument(stack);

        var kind = Argument(parameter.Index + (method.HasThis ? 1 : 0), stack);
        // 'this' is not one of the parameters.
        return parameter.Index < 0 || method.Parameters[parameter.Index] == parameter ? kind : throw NoArgument(stack);
    }

    private StackKind Argument(int number, EvaluationStack stack)
    {
        if (method.HasThis && number-- == 0)
            return method.DeclaringType.IsValueType ? StackKind.Pointer : StackKind.Object;

        return number >= 0 && number < method.Parameters.Count ? Kinds.Of(method.Parameters[number].ParameterType) : throw NoArgument(stack);
    }

    private StackKind Local(Instruction instruction, EvaluationStack stack)
    {
        if (instruction.Operand is not VariableDefinition local)
            throw NoLocal(stack);

        var kind = Local(local.Index, stack);
        return method.Body.Variables[local.Index] == local ? kind : throw NoLocal(stack);
    }

    private StackKind Local(int number, EvaluationStack stack) => number >= 0 && number < method.Body.Variables.Count
        ? Kinds.Of(method.Body.Variables[number].VariableType)
        : throw NoLocal(stack);

    private static BodyErrorException NoArgument(EvaluationStack stack) =>
        stack.Error(BodyRule.VariableExists, "The method has no such argument.");

    private static BodyErrorException NoLocal(EvaluationStack stack) => stack.Error(BodyRule.VariableExists, "The method has no such local.");
}
