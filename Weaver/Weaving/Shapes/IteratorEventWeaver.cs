using AutoSpan.Fody.IL;
using AutoSpan.Fody.Metadata.StateMachines;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Weaving.Emitters;
using AutoSpan.Fody.Weaving.References;
using Mono.Cecil;

namespace AutoSpan.Fody.Weaving.Shapes;

/// <summary>
/// An iterator. An event on entry is written when the first element is requested, one on return when there are no more elements. When
/// enumeration stops early, there is no return. <c>MoveNext</c> can be called again after the end:
/// <code>
/// bool MoveNext()
/// {
///     int before = this.state;
///     // The body. Where it returns 'result':
///     if (!result &amp;&amp; before &gt;= 0)
///         // the event
///     return result;
/// }
/// </code>
/// </summary>
internal sealed class IteratorEventWeaver(RuntimeReferences references, EventEmitter emitter)
{
    public void Weave(BodyEditor editor, IteratorStateMachine machine)
    {
        var state = new MachineFields(machine.Type).Reference(machine.State);
        if (emitter.Moment == EventMoment.Entry)
        {
            editor.Prepend(Conditional.IfFirst(state, IteratorStateMachine.InitialState, emitter.Add(editor)));
            return;
        }

        var locals = new SpanLocals(editor, references, editor.Method.ReturnType);
        if (emitter.Moment == EventMoment.Exception)
        {
            EventBody.Observe(editor, emitter, locals, new CodeBlock());
            return;
        }

        var wasSuspended = WasSuspended(editor, state);
        EventBody.Return(editor, locals,
            Conditional.Unless(new CodeBlock().Load(locals.Result!), Conditional.IfNotNegative(wasSuspended, emitter.Add(editor))));
    }

    /// <summary>
    /// An exception can also leave <c>Dispose</c>, from a <c>finally</c> block:
    /// <code>
    /// void Dispose()
    /// {
    ///     int before = this.state;
    ///     // The body. Where an exception leaves it:
    ///     if (before &gt;= 0)
    ///         // the event
    /// }
    /// </code>
    /// An iterator that an exception leaves disposes itself, which writes no second event.
    /// </summary>
    public void WeaveDispose(BodyEditor editor, IteratorStateMachine machine)
    {
        if (emitter.Moment != EventMoment.Exception || machine.DisposesByMoveNext)
            return;

        var locals = new SpanLocals(editor, references, editor.Method.ReturnType);
        var wasSuspended = WasSuspended(editor, new MachineFields(machine.Type).Reference(machine.State));
        EventBody.Observe(editor, emitter, locals, new CodeBlock(), write => Conditional.IfNotNegative(wasSuspended, write));
    }

    // int before = this.state
    private static CodeBlock WasSuspended(BodyEditor editor, FieldReference state)
    {
        var before = editor.AddLocal(editor.Method.Module.TypeSystem.Int32);
        editor.Prepend(new CodeBlock().This().Load(state).Store(before));
        return new CodeBlock().Load(before);
    }
}
