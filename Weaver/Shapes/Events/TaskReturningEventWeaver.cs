using AutoSpan.Fody.Emission;
using AutoSpan.Fody.References;
using AutoSpan.Fody.Rules;

namespace AutoSpan.Fody.Shapes.Events;

/// <summary>
/// A method that returns a task which it got elsewhere: an event on return or exception waits for the task. Its tags of arguments are read at once:
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
internal sealed class TaskReturningEventWeaver(RuntimeReferences references, EventPhrases phrases)
{
    public void Weave(BodyEditor editor)
    {
        if (phrases.Moment == EventMoment.Entry)
        {
            editor.Prepend(phrases.Add(editor));
            return;
        }

        var locals = new SpanLocals(editor, references, editor.Method.ReturnType);
        var end = phrases.AddWhenCompleted(editor, locals.Result!);
        if (phrases.Moment == EventMoment.Return)
            EventBody.Return(editor, locals, end);
        else
            EventBody.Observe(editor, phrases, locals, end);
    }
}
