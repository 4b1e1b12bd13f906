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
    /// Exception noted = null;
    /// try
    /// {
    ///     // The body. Where it returns:
    ///     end
    ///     noted = null;
    /// }
    /// catch (Exception exception) when (SpanEvents.Observe(exception, out noted))
    /// {
    ///     throw;  // never: the filter always answers no
    /// }
    /// finally
    /// {
    ///     if (noted != null)
    ///         // the event
    /// }
    /// return result;
    /// </code>
    /// A <c>finally</c> block of the body that comes to its end forgets what passed the filter while it ran: it was caught in there.
    /// </summary>
    /// <param name="editor">The body.</param>
    /// <param name="references">What woven code calls.</param>
    /// <param name="phrases">The event.</param>
    /// <param name="locals">The body's locals.</param>
    /// <param name="end">What is done where the body returns.</param>
    /// <param name="only">Puts the writing of the event under a condition.</param>
    public static void Observe(
        BodyEditor editor, RuntimeReferences references, EventPhrases phrases, SpanLocals locals, CodeBlock end, Func<CodeBlock, CodeBlock>? only = null)
    {
        var noted = editor.AddLocal(references.Exception);
        foreach (var block in FinallyBlock.Of(editor))
            Forget(editor, noted, editor.AddLocal(references.Exception), block);

        var exit = locals.Return();
        end.Null().Store(noted).Leave(exit.Instructions[0]);
        var returns = editor.RedirectReturns(locals.Result, end.Instructions[0]);
        var isNoted = new CodeBlock().Load(noted);
        var write = phrases.AddException(editor, noted);
        editor.Prepend(editor.Clear(noted));
        Regions.Enclose(
            editor,
            returns ? end : new CodeBlock(),
            phrases.Observe(editor.AddLocal(references.Exception), noted),
            SpanPhrases.Rethrow(),
            Conditional.IfTrue(isNoted, only?.Invoke(write) ?? write).EndFinally(),
            returns ? exit : new CodeBlock());
    }

    // Exception before = noted; the block; noted = before;
    private static void Forget(BodyEditor editor, VariableDefinition noted, VariableDefinition before, FinallyBlock block)
    {
        editor.PrependTo(block.Handler, new CodeBlock().Load(noted).Store(before));
        foreach (var end in block.Ends)
            editor.InsertBefore(end, new CodeBlock().Load(before).Store(noted));
    }

    /// <summary>Says no to a moment that the language does not have.</summary>
    public static Exception Unknown(EventPhrases phrases) => new ArgumentOutOfRangeException(nameof(phrases), phrases.Moment, "No such moment.");
}
