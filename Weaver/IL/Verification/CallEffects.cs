using AutoSpan.Fody.Metadata;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.IL.Verification;

/// <summary>Calls, and the return from the method itself.</summary>
internal sealed class CallEffects(MethodDefinition method)
{
    // MethodImplAttributes.Async, see ShapeClassifier.
    private const MethodImplAttributes RuntimeAsync = (MethodImplAttributes)0x2000;

    /// <returns>False for any other instruction.</returns>
    public bool Apply(Instruction instruction, EvaluationStack stack)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Call or Code.Callvirt:
                Call(instruction, (MethodReference)instruction.Operand, stack);
                return true;
            case Code.Calli:
                var site = (CallSite)instruction.Operand;
                stack.Pop(StackKind.NativeInt);
                TakeArguments(site, stack);
                if (site.HasThis && !site.ExplicitThis)
                    stack.Pop(StackKind.Object | StackKind.Pointer);
                stack.Push(Kinds.Of(site.ReturnType));
                return true;
            case Code.Newobj:
                var constructor = (MethodReference)instruction.Operand;
                TakeArguments(constructor, stack);
                stack.Push(Kinds.OfNamed(constructor.DeclaringType));
                return true;
            case Code.Jmp:
                stack.RequireEmpty("at 'jmp'");
                return true;
            case Code.Ret:
                Return(stack);
                return true;
            default:
                return false;
        }
    }

    private static void Call(Instruction instruction, MethodReference callee, EvaluationStack stack)
    {
        TakeArguments(callee, stack);
        if (callee.HasThis && !callee.ExplicitThis)
            stack.Pop(IsConstrained(instruction) ? StackKind.Pointer : Kinds.OfThis(callee.DeclaringType));

        stack.Push(Kinds.Of(callee.ReturnType));
    }

    private static bool IsConstrained(Instruction call) =>
        call.OpCode.Code == Code.Callvirt && call.Previous is { OpCode.Code: Code.Constrained };

    private static void TakeArguments(IMethodSignature signature, EvaluationStack stack)
    {
        if (!signature.HasParameters)
            return;

        for (var index = signature.Parameters.Count - 1; index >= 0; index--)
            stack.Pop(Kinds.Of(signature.Parameters[index].ParameterType));
    }

    private void Return(EvaluationStack stack)
    {
        var isAsync = (method.ImplAttributes & RuntimeAsync) != 0 && TaskTypes.KindOf(method.ReturnType) is not null;
        var type = isAsync ? TaskTypes.ResultOf(method) : method.ReturnType;
        var kind = Kinds.Of(type);
        if (kind != StackKind.Nothing)
            stack.Pop(kind);

        stack.RequireEmpty("except for the return value");
    }
}
