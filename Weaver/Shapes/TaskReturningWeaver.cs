using AutoSpan.Fody.Emission;
using AutoSpan.Fody.References;
using AutoSpan.Fody.Selection;

namespace AutoSpan.Fody.Shapes;

/// <summary>
/// A method that returns a task which it got elsewhere. As a synchronous one, but when it returns, the span passes to the task:
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
internal sealed class TaskReturningWeaver(RuntimeReferences references, SpanPhrases phrases)
{
    public void Weave(BodyEditor editor, TaskKind kind)
    {
        var locals = new SpanLocals(editor, references, editor.Method.ReturnType);
        var task = locals.Result!;
        var tasks = new TaskPhrases(phrases, references);
        var handOver = kind == TaskKind.Task
            ? tasks.EndWhenCompleted(locals.Span, task)
            : tasks.ReplaceWhenCompleted(locals.Span, task);

        ObservedBody.Enclose(
            editor,
            phrases,
            locals,
            phrases.IfListening(phrases.Start(locals.Span)),
            tasks.ReadReturn(locals.Span).Append(Conditional.IfStarted(locals.Span, handOver.Append(locals.Span.Store(new CodeBlock().Null())))),
            phrases.End(locals.Span, locals.Failure));
    }
}
