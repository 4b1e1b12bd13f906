using System.Linq;
using Mono.Cecil;

namespace AutoSpan.Fody.Metadata.StateMachines;

/// <summary>Finds what a compiler made of asynchronous methods and iterators. Null when a part is missing, as with other compilers and tools.</summary>
internal static class StateMachineFinder
{
    private const string MachineInterface = "System.Runtime.CompilerServices.IAsyncStateMachine";
    private const string EnumeratorInterface = "System.Collections.IEnumerator";
    private const string DisposableInterface = "System.IDisposable";
    private const string PromiseType = "System.Threading.Tasks.Sources.ManualResetValueTaskSourceCore`1";
    private const string DisposeModeField = "<>w__disposeMode";
    private const string IteratorBuilderType = "System.Runtime.CompilerServices.AsyncIteratorMethodBuilder";

    // The names of the state field in C# and in VB.
    private static readonly string[] s_stateFields = ["<>1__state", "$State"];

    /// <summary>Gives the state machine of a method that has <c>AsyncStateMachineAttribute</c>.</summary>
    public static AsyncStateMachine? FindAsync(MethodDefinition kickOff, CustomAttribute attribute)
    {
        if (TypeOf(attribute) is not { } type || !kickOff.HasBody)
            return null;

        return Method(type, "MoveNext", MachineInterface) is { } moveNext && State(type) is { } state && Builder(kickOff, type) is { } builder
            ? new AsyncStateMachine(kickOff, type, moveNext, state, builder)
            : null;
    }

    /// <summary>Gives the state machine of a method that has <c>IteratorStateMachineAttribute</c>.</summary>
    public static IteratorStateMachine? FindIterator(CustomAttribute attribute)
    {
        if (TypeOf(attribute) is not { } type)
            return null;

        return Method(type, "MoveNext", EnumeratorInterface) is { } moveNext
            && Method(type, "Dispose", DisposableInterface) is { } dispose
            && State(type) is { } state
                ? new IteratorStateMachine(type, moveNext, dispose, state)
                : null;
    }

    /// <summary>Gives the state machine of a method that has <c>AsyncIteratorStateMachineAttribute</c>.</summary>
    public static AsyncIteratorStateMachine? FindAsyncIterator(CustomAttribute attribute)
    {
        if (TypeOf(attribute) is not { } type)
            return null;

        return Method(type, "MoveNext", MachineInterface) is { } moveNext
            && State(type) is { } state
            && FieldOf(type, IteratorBuilderType) is { } builder
            && FieldOf(type, PromiseType) is { } promise
                ? new AsyncIteratorStateMachine(type, moveNext, state, builder.FieldType, DisposeMode(type), promise)
                : null;
    }

    private static TypeDefinition? TypeOf(CustomAttribute attribute) =>
        attribute.ConstructorArguments is [{ Value: TypeReference type }] ? type.Resolve() : null;

    private static MethodDefinition? Method(TypeDefinition type, string name, string @interface) => type.Methods.FirstOrDefault(method =>
        method.HasBody && method.Overrides.Any(overridden => overridden.Name == name && overridden.DeclaringType.FullName == @interface))
        ?? type.Methods.FirstOrDefault(method => method.HasBody && method.Name == name && method.Parameters.Count == 0 && method.IsVirtual);

    private static FieldDefinition? State(TypeDefinition type) =>
        type.Fields.FirstOrDefault(field => s_stateFields.Contains(field.Name) && field.FieldType.MetadataType == MetadataType.Int32);

    private static FieldDefinition? DisposeMode(TypeDefinition type) => type.Fields.FirstOrDefault(field => field.Name == DisposeModeField);

    private static FieldDefinition? FieldOf(TypeDefinition type, string fieldType) =>
        type.Fields.FirstOrDefault(field => field.FieldType.GetElementType().FullName == fieldType);

    // The kick-off ends by handing the state machine to its builder: builder.Start(ref stateMachine). The builder is a field of the machine, so
    // the field gives its type in the machine's own generic parameters.
    private static TypeReference? Builder(MethodDefinition kickOff, TypeDefinition machine)
    {
        var start = kickOff.Body.Instructions
            .Select(instruction => instruction.Operand)
            .OfType<GenericInstanceMethod>()
            .LastOrDefault(called => called.Name == "Start" && called.GenericArguments.Count == 1 && called.GenericArguments[0].Resolve() == machine);

        return start is null ? null : FieldOf(machine, start.DeclaringType.GetElementType().FullName)?.FieldType;
    }
}
