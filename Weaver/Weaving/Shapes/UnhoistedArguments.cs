using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.IL;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Metadata.StateMachines;
using AutoSpan.Fody.Planning;
using AutoSpan.Fody.Planning.Values;
using AutoSpan.Fody.Weaving.Emitters;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Weaving.Shapes;

/// <summary>
/// Arguments that a tag reads and the body does not use, so that the compiler did not hoist them into the state machine. The kick-off of an async
/// method stores them when there is a listener, and sets a flag that replaces the guard in the state machine:
/// <code>
/// if (source != null &amp;&amp; source.HasListeners())
/// {
///     machine.observed = true;
///     machine.order = order;
/// }
/// machine.builder.Start(ref machine);
/// </code>
/// An iterator may be enumerated long after it was created, so its kick-off always stores them, as the compiler does with those that the body uses, and each
/// enumeration copies them.
/// </summary>
internal sealed class UnhoistedArguments
{
    private const string FieldPrefix = "<AutoSpan>argument.";
    private const string ObservedField = "<AutoSpan>observed";

    private readonly KickOff _kickOff;
    private readonly TypeDefinition _machine;
    private readonly ValueRoot.Unused[] _roots;

    private UnhoistedArguments(KickOff kickOff, TypeDefinition machine, ValueRoot.Unused[] roots)
    {
        _kickOff = kickOff;
        _machine = machine;
        _roots = roots;
    }

    /// <summary>The other bodies that are edited.</summary>
    public IEnumerable<MethodDefinition> Bodies => new[] { _kickOff.Method, Enumeration }.OfType<MethodDefinition>();

    private MethodDefinition? Enumeration => _kickOff.IsStart ? null : KickOff.Enumeration(_machine);

    /// <summary>The unhoisted arguments of a plan; null when there are none.</summary>
    public static UnhoistedArguments? Of(SpanPlan plan)
    {
        // The arguments of other methods are where they were.
        if (plan.Method.Shape.Body == plan.Method.Method)
            return null;

        ValueRoot.Unused[] roots = [.. plan.Call.Paths.Select(path => path.Root).OfType<ValueRoot.Unused>().Distinct()];
        if (roots.Length == 0)
            return null;

        var machine = plan.Method.Shape.Body.DeclaringType;
        return KickOff.Of(plan.Method.Method, machine) is { } kickOff
            ? new UnhoistedArguments(kickOff, machine, roots)
            : throw new InvalidOperationException($"{plan.Method.DisplayName} does not make its state machine in a known way.");
    }

    /// <summary>Adds the fields and the code that fills them.</summary>
    /// <param name="emitter">The emitter of the plan.</param>
    public UnhoistedFields Keep(SpanEmitter emitter)
    {
        var fields = new MachineFields(_machine);
        var kept = _roots.ToDictionary(
            root => (ValueRoot)root,
            root => fields.AddForKickOff(FieldPrefix + root.Name, new References.TypeImporter(_machine.Module).Import(root.Type)));
        var observed = _kickOff.IsStart ? fields.AddForKickOff(ObservedField, _machine.Module.TypeSystem.Boolean) : null;

        var editor = new BodyEditor(_kickOff.Method, _kickOff.Method.Body.Instructions[0]);
        var store = Store(kept, observed);
        if (_kickOff.IsStart)
            editor.InsertBefore(_kickOff.Place, emitter.IfListening(store));
        else
            editor.InsertBefore(_kickOff.Place.Next, store);

        editor.Finish();
        if (Enumeration is { } enumeration)
            Pass(enumeration, kept.Values);

        return new UnhoistedFields(kept, observed);
    }

    // The state machine, or its address, stays on the stack.
    private CodeBlock Store(Dictionary<ValueRoot, FieldReference> kept, FieldReference? observed)
    {
        var code = new CodeBlock();
        if (observed is not null)
            Machine(code).Number(1).Store(AsSeenFrom(_kickOff.Machine, observed));

        foreach (var root in _roots)
        {
            Machine(code);
            if (root.Parameter is { } parameter)
                code.Load(parameter);
            else if (_kickOff.Method.DeclaringType.IsValueType)
                code.This().LoadObject(TypeSubstitution.SelfOf(_kickOff.Method.DeclaringType));
            else
                code.This();

            code.Store(AsSeenFrom(_kickOff.Machine, kept[root]));
        }

        return code;
    }

    private CodeBlock Machine(CodeBlock code)
    {
        code.Duplicate();
        return _kickOff.IsStart && !_machine.IsValueType ? code.LoadObject(_kickOff.Machine) : code;
    }

    // enumerator.order = this.order, directly before it is returned.
    private void Pass(MethodDefinition enumeration, IEnumerable<FieldReference> fields)
    {
        var editor = new BodyEditor(enumeration, enumeration.Body.Instructions[0]);
        Instruction[] returns = [.. enumeration.Body.Instructions.Where(instruction => instruction.OpCode.Code == Code.Ret)];
        foreach (var ret in returns)
        {
            var code = new CodeBlock();
            foreach (var field in fields)
                code.Duplicate().Cast(TypeSubstitution.SelfOf(_machine)).This().Load(field).Store(field);

            editor.InsertBefore(ret, code);
        }

        editor.Finish();
    }

    private static FieldReference AsSeenFrom(TypeReference machine, FieldReference field) =>
        machine is GenericInstanceType ? new FieldReference(field.Name, field.FieldType, machine) : field;
}
