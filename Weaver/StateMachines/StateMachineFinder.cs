using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.StateMachines;

/// <summary>Finds what a compiler made of an asynchronous method.</summary>
internal static class StateMachineFinder
{
    private const string MoveNext = "MoveNext";
    private const string MachineInterface = "System.Runtime.CompilerServices.IAsyncStateMachine";

    // The names of the state field in C# and in VB.
    private static readonly string[] s_stateFields = ["<>1__state", "$State"];

    /// <summary>Gives the state machine of a method that has <c>AsyncStateMachineAttribute</c>.</summary>
    /// <returns>Null when a part of it is missing: then another compiler or tool made it.</returns>
    public static AsyncStateMachine? FindAsync(MethodDefinition kickOff, CustomAttribute attribute)
    {
        if (TypeOf(attribute) is not { } type || FindMoveNext(type) is not { HasBody: true } moveNext || !kickOff.HasBody)
            return null;

        var state = type.Fields.FirstOrDefault(field => s_stateFields.Contains(field.Name) && field.FieldType.MetadataType == MetadataType.Int32);
        var builder = FindBuilder(kickOff, type);
        return state is null || builder is null ? null : new AsyncStateMachine(kickOff, type, moveNext, state, builder);
    }

    private static TypeDefinition? TypeOf(CustomAttribute attribute) =>
        attribute.ConstructorArguments is [{ Value: TypeReference type }] ? type.Resolve() : null;

    private static MethodDefinition? FindMoveNext(TypeDefinition type) => type.Methods.FirstOrDefault(method =>
        method.Overrides.Any(overridden => overridden.Name == MoveNext && overridden.DeclaringType.FullName == MachineInterface)
        || (method.Name == MoveNext && method.Parameters.Count == 0 && method.IsVirtual));

    // The kick-off ends by handing the state machine to its builder: builder.Start(ref stateMachine). The builder is a field of the machine, so
    // the field gives its type in the machine's own generic parameters.
    private static TypeReference? FindBuilder(MethodDefinition kickOff, TypeDefinition machine)
    {
        var start = kickOff.Body.Instructions
            .Select(instruction => instruction.Operand)
            .OfType<GenericInstanceMethod>()
            .LastOrDefault(called => called.Name == "Start" && called.GenericArguments.Count == 1 && called.GenericArguments[0].Resolve() == machine);
        if (start is null)
            return null;

        var builder = start.DeclaringType.GetElementType().FullName;
        return machine.Fields.Select(field => field.FieldType).FirstOrDefault(type => type.GetElementType().FullName == builder);
    }
}
