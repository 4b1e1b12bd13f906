using System;
using AutoSpan.Fody.IL;
using AutoSpan.Fody.Weaving.Emitters;

namespace AutoSpan.Fody.Weaving.Shapes;

/// <summary>What event weavers of all shapes that run from call to return share.</summary>
internal static class EventBody
{
    /// <summary>
    /// Inserts code where the body returns:
    /// <code>
    /// // The body. Where it returns 'result':
    /// end
    /// return result;
    /// </code>
    /// </summary>
    public static void Return(BodyEditor editor, SpanLocals locals, CodeBlock end)
    {
        if (end.Instructions.Count == 0)
            return;

        end.Append(locals.Return());
        if (!editor.RedirectReturns(locals.Result, end.Instructions[0]))
            return;

        ProtectedRegions.CloseOpenEnds(editor, end.Instructions[0]);
        editor.Append(end);
    }

    /// <summary>
    /// Writes an event when an exception leaves the body:
    /// <code>
    /// Failure failure = null;
    /// try
    /// {
    ///     // The body. Where it returns:
    ///     end
    ///     failure = null;
    /// }
    /// catch (object exception) when (&lt;AutoSpan&gt;.ObserveForEvent0(exception, ref failure))
    /// {
    ///     throw;  // never: the filter always answers no
    /// }
    /// finally
    /// {
    ///     if (failure != null)
    ///     {
    ///         EventBuilder builder = tracer.Begin(17, failure);
    ///         if (builder != null)
    ///             // the event
    ///     }
    /// }
    /// return result;
    /// </code>
    /// Each <c>finally</c> block of the body forgets what passed the filter while it ran: see <see cref="TryFilterFinally"/>.
    /// </summary>
    /// <param name="editor">The body.</param>
    /// <param name="emitter">The event.</param>
    /// <param name="locals">The body's locals.</param>
    /// <param name="end">The code where the body returns.</param>
    /// <param name="only">Adds a condition to the event.</param>
    public static void Observe(
        BodyEditor editor, EventEmitter emitter, SpanLocals locals, CodeBlock end, Func<CodeBlock, CodeBlock>? only = null)
    {
        TryFilterFinally.Forget(editor, locals, emitter.Filters);
        var exit = locals.Return();
        end.Null().Store(locals.Failure).Leave(exit.Instructions[0]);
        var returns = editor.RedirectReturns(locals.Result, end.Instructions[0]);
        var write = emitter.AddFailure(editor, locals.Failure);
        editor.Prepend(editor.Clear(locals.Failure));
        ProtectedRegions.Enclose(
            editor,
            returns ? end : new CodeBlock(),
            emitter.Filters.ObserveForEvent(locals.Failure),
            FilterEmitter.Rethrow(),
            (only?.Invoke(write) ?? write).EndFinally(),
            returns ? exit : new CodeBlock());
    }

    /// <summary>The error for an unknown moment.</summary>
    public static Exception Unknown(EventEmitter emitter) => new ArgumentOutOfRangeException(nameof(emitter), emitter.Moment, "No such moment.");
}
