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
///     &lt;AutoSpan&gt;.EndWhenCompleted0(ref span, task);
/// }
/// catch (object exception) when (…) { throw; }
/// finally { &lt;AutoSpan&gt;.End0(span, failure); }
/// return task;
/// </code>
/// A <c>ValueTask</c> is replaced, and where a tag reads the result, the tracer gets a delegate that reads it:
/// <code>
/// if (span != null)
/// {
///     task = tracer.EndWhenCompleted(span, task, new ResultReader&lt;Order&gt;(…));
///     span = null;
/// }
/// </code>
/// </summary>
internal sealed class TaskReturningSpanWeaver(RuntimeReferences references, SpanEmitter emitter)
{
    public void Weave(BodyEditor editor, TaskKind kind)
    {
        var locals = new SpanLocals(editor, references, editor.Method.ReturnType);
        var task = locals.Result!;
        var tasks = new TaskEmitter(emitter, references);
        var handOver = kind == TaskKind.Task && !tasks.ReadsResult(task)
            ? emitter.EndWhenCompleted(locals.Span, task)
            : locals.Span.IfSet(
                (kind == TaskKind.Task ? tasks.EndWhenCompleted(locals.Span, task) : tasks.ReplaceWhenCompleted(locals.Span, task))
                .Append(locals.Span.Store(new CodeBlock().Null())));

        TryFilterFinally.Enclose(
            editor,
            emitter,
            locals,
            emitter.StartIfListening(locals.Span),
            tasks.ReadReturn(locals.Span).Append(handOver),
            emitter.End(locals.Span, locals.Failure));
    }
}
