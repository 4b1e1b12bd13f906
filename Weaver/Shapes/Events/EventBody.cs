using System;
using AutoSpan.Fody.Emission;
using AutoSpan.Fody.References;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Shapes.Events;

/// <summary>What the events of all shapes that run from call to return share.</summary>
internal static class EventBody
{
    /// <summary>
    /// Where the body returns, something is done first:
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

        Regions.CloseOpenEnds(editor, end.Instructions[0]);
        editor.Append(end);
    }

    /// <summary>
    /// Where an exception leaves the body, an event is written:
    /// <code>
    /// Failure failure = null;
    /// try
    /// {
    ///     // The body. Where it returns:
    ///     end
    ///     failure = null;
    /// }
    /// catch (Exception exception) when (source != null &amp;&amp; source.HasListeners() &amp;&amp; SpanEvents.Observe(exception, ref failure))
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
    /// Each <c>finally</c> block of the body forgets what passed the filter while it ran: see <see cref="ObservedBody"/>.
    /// </summary>
    /// <param name="editor">The body.</param>
    /// <param name="phrases">The event.</param>
    /// <param name="locals">The body's locals.</param>
    /// <param name="end">What is done where the body returns.</param>
    /// <param name="only">Puts the writing of the event under a condition.</param>
    public static void Observe(
        BodyEditor editor, EventPhrases phrases, SpanLocals locals, CodeBlock end, Func<CodeBlock, CodeBlock>? only = null)
    {
        ObservedBody.Forget(editor, locals, phrases.Filters);
        var exit = locals.Return();
        end.Null().Store(locals.Failure).Leave(exit.Instructions[0]);
        var returns = editor.RedirectReturns(locals.Result, end.Instructions[0]);
        var write = phrases.AddFailure(editor, locals.Failure);
        editor.Prepend(editor.Clear(locals.Failure));
        Regions.Enclose(
            editor,
            returns ? end : new CodeBlock(),
            phrases.Filters.ObserveForEvent(locals.Exception, locals.Failure),
            FilterPhrases.Rethrow(),
            (only?.Invoke(write) ?? write).EndFinally(),
            returns ? exit : new CodeBlock());
    }

    /// <summary>Says no to a moment that the language does not have.</summary>
    public static Exception Unknown(EventPhrases phrases) => new ArgumentOutOfRangeException(nameof(phrases), phrases.Moment, "No such moment.");
}
