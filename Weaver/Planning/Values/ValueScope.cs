using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Metadata.StateMachines;
using AutoSpan.Fody.Rules.Expressions;
using AutoSpan.Fody.Selection;
using Mono.Cecil;

namespace AutoSpan.Fody.Planning.Values;

/// <summary>What expressions can begin with in one method.</summary>
/// <param name="Source">The type in the source that the method stands in: what it may see, its expressions may.</param>
/// <param name="Parameters">The parameters in order.</param>
/// <param name="This">The object whose method it is; null for a static one.</param>
/// <param name="Result">What it returns; null for nothing.</param>
internal sealed record ValueScope(
    TypeDefinition Source,
    IReadOnlyList<ValueRoot> Parameters,
    ValueRoot? This,
    ValueRoot? Result)
{
    public static ValueScope Of(SelectedMethod selected) => selected.Shape switch
    {
        MethodShape.Synchronous synchronous => OfCall(selected.Method, synchronous.Returns),
        MethodShape.TaskReturning => OfCall(selected.Method, ResultOfTask(selected.Method.ReturnType)),
        MethodShape.Async async => OfMachine(selected.Method, async.Machine.Type, ResultOfTask(async.Machine.Builder)),
        MethodShape.Iterator iterator => OfMachine(selected.Method, iterator.Machine.Type, null),
        MethodShape.AsyncIterator iterator => OfMachine(selected.Method, iterator.Machine.Type, null),
        _ => new ValueScope(selected.Method.DeclaringType, [], null, null)
    };

    /// <summary>What an expression begins with; null where the method has nothing of this name.</summary>
    public ValueRoot? Find(string name) => name switch
    {
        ValuePath.This => This,
        ValuePath.Return => Result,
        _ => Parameters.FirstOrDefault(parameter => parameter.Name == name)
    };

    private static ValueScope OfCall(MethodDefinition method, TypeReference? returns)
    {
        var type = method.DeclaringType;
        var source = SourceTypes.Of(type);
        return new ValueScope(
            source,
            [.. Named(method).Select(parameter => new ValueRoot.Argument(parameter, TypeSubstitution.Dereference(parameter.ParameterType)))],
            method.HasThis && source == type ? new ValueRoot.This(ValuePath.This, TypeSubstitution.SelfOf(type)) : null,
            ResultOf(returns));
    }

    private static ValueScope OfMachine(MethodDefinition kickOff, TypeDefinition machine, TypeReference? returns)
    {
        var source = SourceTypes.Of(kickOff.DeclaringType);
        var canStore = KickOff.Of(kickOff, machine) is not null;
        return new ValueScope(
            source,
            [.. Named(kickOff)
                .Select(parameter =>
                    InMachine(ValuePath.RootOf(parameter.Name), HoistedArguments.Of(machine, parameter), parameter, parameter.ParameterType))
                .OfType<ValueRoot>()],
            kickOff.HasThis && source == kickOff.DeclaringType
                ? InMachine(ValuePath.This, HoistedArguments.This(machine), null, TypeSubstitution.SelfOf(kickOff.DeclaringType))
                : null,
            ResultOf(returns));

        ValueRoot? InMachine(string name, FieldDefinition? field, ParameterDefinition? parameter, TypeReference type)
        {
            if (field is not null)
                return new ValueRoot.Hoisted(name, field);

            return canStore
                ? new ValueRoot.Unused(name, parameter, TypeSubstitution.Replace(type, argument => HoistedArguments.InMachine(machine, argument)))
                : null;
        }
    }

    // What a compiler adds has no name that could be written.
    private static IEnumerable<ParameterDefinition> Named(MethodDefinition method) =>
        method.Parameters.Where(parameter => parameter.Name.Length > 0 && parameter.Name[0] != '<');

    private static ValueRoot.Result? ResultOf(TypeReference? type) =>
        type is null || TypeSubstitution.Dereference(type).MetadataType == MetadataType.Void
            ? null
            : new ValueRoot.Result(ValuePath.Return, type);

    // Of a task the type of its result, of a method builder that of the task's.
    private static TypeReference? ResultOfTask(TypeReference type) =>
        TypeSubstitution.Dereference(type) is GenericInstanceType { GenericArguments: [var result] } ? result : null;
}
