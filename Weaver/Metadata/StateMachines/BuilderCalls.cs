using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Metadata.StateMachines;

/// <summary>The calls of an asynchronous state machine to its method builder: the places where the operation ends or is suspended.</summary>
internal sealed class BuilderCalls
{
    private static readonly string[] s_await = ["AwaitOnCompleted", "AwaitUnsafeOnCompleted"];

    private readonly MethodDefinition _moveNext;
    private readonly string _builder;

    /// <param name="moveNext">The body of the state machine.</param>
    /// <param name="builder">The type of its builder.</param>
    public BuilderCalls(MethodDefinition moveNext, TypeReference builder)
    {
        _moveNext = moveNext;
        _builder = builder.GetElementType().FullName;
        SetResult = Calls("SetResult");
        SetException = Calls("SetException");
        Await = [.. s_await.SelectMany(Calls)];
    }

    /// <summary><c>builder.SetResult(…)</c>: the operation has succeeded.</summary>
    public IReadOnlyList<Instruction> SetResult { get; }

    /// <summary><c>builder.SetException(exception)</c>: the operation has failed.</summary>
    public IReadOnlyList<Instruction> SetException { get; }

    /// <summary><c>builder.AwaitOnCompleted(…)</c> and <c>AwaitUnsafeOnCompleted</c>: after it the state machine may run on another thread.</summary>
    public IReadOnlyList<Instruction> Await { get; }

    /// <summary>True when a call to a builder suspends the operation.</summary>
    public static bool Suspends(MethodReference called) => s_await.Contains(called.Name);

    private Instruction[] Calls(string name) =>
    [
        .. _moveNext.Body.Instructions.Where(instruction =>
            instruction.Operand is MethodReference called
            && called.Name == name
            && called.DeclaringType.GetElementType().FullName == _builder)
    ];
}
