using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Metadata.StateMachines;

/// <summary>How the kick-off method of a state machine creates it.</summary>
/// <param name="Method">The method as the user wrote it.</param>
/// <param name="Place">
/// After this instruction, if it is a <c>newobj</c>, a new state machine is on the stack; before it, if it is a call of a builder's <c>Start(ref
/// machine)</c>, its address is.
/// </param>
/// <param name="Machine">The machine's type, as the method refers to it.</param>
internal sealed record KickOff(MethodDefinition Method, Instruction Place, TypeReference Machine)
{
    /// <summary>True when the builder is given the address of the machine.</summary>
    public bool IsStart => Place.OpCode.Code != Code.Newobj;

    /// <summary>Finds the instruction; null when the method has an unknown form.</summary>
    public static KickOff? Of(MethodDefinition method, TypeDefinition machine)
    {
        var start = method.Body.Instructions.LastOrDefault(instruction =>
            instruction.Operand is GenericInstanceMethod { Name: "Start", GenericArguments: [var argument] } && argument.Resolve() == machine);
        if (start is not null)
            return new KickOff(method, start, ((GenericInstanceMethod)start.Operand).GenericArguments[0]);

        var make = method.Body.Instructions.LastOrDefault(instruction =>
            instruction.OpCode.Code == Code.Newobj && instruction.Operand is MethodReference constructor && constructor.DeclaringType.Resolve() == machine);
        return make?.Next is null ? null : new KickOff(method, make, ((MethodReference)make.Operand).DeclaringType);
    }

    /// <summary>
    /// The method of an iterator that creates the state machine of each enumeration from the returned one; null when the method returns an
    /// enumerator.
    /// </summary>
    public static MethodDefinition? Enumeration(TypeDefinition machine) => machine.Methods.FirstOrDefault(method =>
        method.HasBody && method.Overrides.Any(overridden =>
            overridden.Name is "GetEnumerator" or "GetAsyncEnumerator"
                && overridden.DeclaringType.GetElementType().Name is "IEnumerable`1" or "IAsyncEnumerable`1"));
}
