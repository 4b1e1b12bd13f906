using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.IL;

/// <summary>Calls in tail position that a compiler marked, so that their caller leaves the stack first.</summary>
internal static class TailCalls
{
    public static bool AreIn(MethodDefinition method) => method.Body.Instructions.Any(instruction => instruction.OpCode.Code == Code.Tail);
}
