using AutoSpan.Fody.Emission;
using AutoSpan.Fody.References;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.StateMachines;

namespace AutoSpan.Fody.Shapes.Events;

/// <summary>
/// A sequence that is made element by element. An event on entry is written when the first element is asked for, one on return when there are no more; a
/// sequence that is broken off has not returned. One that has ended before may be asked again:
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
internal sealed class IteratorEventWeaver(RuntimeReferences references, EventPhrases phrases)
{
    public void Weave(BodyEditor editor, IteratorStateMachine machine)
    {
        var state = new MachineFields(machine.Type).Reference(machine.State);
        if (phrases.Moment == EventMoment.Entry)
        {
            editor.Prepend(Conditional.IfFirst(state, IteratorStateMachine.InitialState, phrases.Add(editor)));
            return;
        }

        var locals = new SpanLocals(editor, references, editor.Method.ReturnType);
        if (phrases.Moment == EventMoment.Exception)
        {
            EventBody.Observe(editor, references, phrases, locals, new CodeBlock());
            return;
        }

        var before = editor.AddLocal(editor.Method.Module.TypeSystem.Int32);
        editor.Prepend(new CodeBlock().This().Load(state).Store(before));
        var isRunning = Conditional.IfNotNegative(new CodeBlock().Load(before), phrases.Add(editor));
        EventBody.Return(editor, locals, Conditional.Unless(new CodeBlock().Load(locals.Result!), isRunning));
    }
}
