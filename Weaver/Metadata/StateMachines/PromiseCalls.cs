using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Metadata.StateMachines;

/// <summary>The calls by which an async iterator completes its promise: with an element, at the end, or with an exception.</summary>
internal sealed class PromiseCalls
{
    // promise.SetResult(true) loads the promise two instructions before the call; a little more for unoptimised code.
    private const int Reach = 4;

    private readonly AsyncIteratorStateMachine _machine;

    public PromiseCalls(AsyncIteratorStateMachine machine)
    {
        _machine = machine;
        SetResult = Calls("SetResult");
        SetException = Calls("SetException");
    }

    /// <summary><c>promise.SetResult(hasElement)</c></summary>
    public IReadOnlyList<Instruction> SetResult { get; }

    /// <summary><c>promise.SetException(exception)</c></summary>
    public IReadOnlyList<Instruction> SetException { get; }

    private Instruction[] Calls(string name)
    {
        var promise = _machine.Promise.FieldType.GetElementType().FullName;
        return
        [
            .. _machine.MoveNext.Body.Instructions.Where(instruction =>
                instruction.Operand is MethodReference called
                && called.Name == name
                && called.DeclaringType.GetElementType().FullName == promise
                && IsOnPromise(instruction))
        ];
    }

    // The body may use promises of the same type itself.
    private bool IsOnPromise(Instruction call)
    {
        var instruction = call.Previous;
        for (var step = 0; step < Reach && instruction is not null; step++, instruction = instruction.Previous)
        {
            if (instruction.Operand is FieldReference field && field.FieldType.GetElementType().Name == _machine.Promise.FieldType.GetElementType().Name)
                return field.Name == _machine.Promise.Name;
        }

        return false;
    }
}
