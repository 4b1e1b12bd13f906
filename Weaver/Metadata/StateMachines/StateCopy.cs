using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Metadata.StateMachines;

/// <summary>
/// The first statement of an async <c>MoveNext</c> that the C# compiler wrote: <c>int num = this.state;</c>. Coverage tools recognize a state machine by
/// it, and leave out the branches that the compiler added. So it stays first.
/// </summary>
internal static class StateCopy
{
    /// <summary>The first instruction after it; the first one of all where the body begins otherwise.</summary>
    public static SpanStart Behind(MethodDefinition moveNext, FieldDefinition state)
    {
        var instructions = moveNext.Body.Instructions;
        return instructions.Count > 3 && instructions[0].OpCode.Code == Code.Ldarg_0
            && instructions[1] is { OpCode.Code: Code.Ldfld, Operand: FieldReference field } && field.Name == state.Name
            && instructions[2].OpCode.Code == Code.Stloc_0
            ? new SpanStart(instructions[3], [])
            : SpanStart.Of(moveNext.Body);
    }
}
