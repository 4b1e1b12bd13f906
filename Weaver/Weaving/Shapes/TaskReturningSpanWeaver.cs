using AutoSpan.Fody.IL;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Weaving.Emitters;
using AutoSpan.Fody.Weaving.References;

namespace AutoSpan.Fody.Weaving.Shapes;

/// <summary>
/// A method without a state machine that returns a task. It is woven as a synchronous one, but when it returns, the span passes to the task:
/// <code>
/// try
/// {
///     // The body. Where it returns 'task':
///     if (span != null)
///     {
///         tracer.EndWhenCompleted(span, task);  // of a ValueTask: task = tracer.EndWhenCompleted(span, task)
///         span = null;
///     }
/// }
/// catch (Exception exception) when (…) { throw; }
/// finally { if (span != null) tracer.End(span, failure); }
/// return task;
/// </code>
/// </summary>
internal sealed class TaskReturningSpanWeaver(RuntimeReferences references, SpanEmitter emitter)
{
    public void Weave(BodyEditor editor, TaskKind kind)
    {
        var locals = new SpanLocals(editor, references, editor.Method.ReturnType);
        var task = locals.Result!;
        var tasks = new TaskEmitter(emitter, references);
        var handOver = kind == TaskKind.Task
            ? tasks.EndWhenCompleted(locals.Span, task)
            : tasks.ReplaceWhenCompleted(locals.Span, task);

        TryFilterFinally.Enclose(
            editor,
            emitter,
            locals,
            emitter.IfListening(emitter.Start(locals.Span)),
            tasks.ReadReturn(locals.Span).Append(locals.Span.IfSet(handOver.Append(locals.Span.Store(new CodeBlock().Null())))),
            emitter.End(locals.Span, locals.Failure));
    }
}
