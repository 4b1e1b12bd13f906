using AutoSpan.Fody.IL;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Weaving.Emitters;
using AutoSpan.Fody.Weaving.References;

namespace AutoSpan.Fody.Weaving.Shapes;

/// <summary>
/// A method without a state machine that returns a task. An event on return or exception waits for the task. Tags of arguments are read at once:
/// <code>
/// // The body. Where it returns 'task':
/// if (source != null &amp;&amp; source.HasListeners())
/// {
///     EventBuilder builder = tracer.Begin(17);
///     if (builder != null)
///     {
///         &lt;AutoSpan&gt;Validate0(builder, order);
///         TaskEvents.AddWhenSucceeded(builder, task);  // of a ValueTask: task = TaskEvents.AddWhenSucceeded(builder, task)
///     }
/// }
/// return task;
/// </code>
/// </summary>
internal sealed class TaskReturningEventWeaver(RuntimeReferences references, EventEmitter emitter)
{
    public void Weave(BodyEditor editor)
    {
        if (emitter.Moment == EventMoment.Entry)
        {
            editor.Prepend(emitter.Add(editor));
            return;
        }

        var locals = new SpanLocals(editor, references, editor.Method.ReturnType);
        var end = emitter.AddWhenCompleted(editor, locals.Result!);
        if (emitter.Moment == EventMoment.Return)
            EventBody.Return(editor, locals, end);
        else
            EventBody.Observe(editor, emitter, locals, end);
    }
}
