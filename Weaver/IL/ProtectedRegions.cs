using System.Linq;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.IL;

/// <summary>Protected regions: their boundaries, and the ones that are put around a whole body.</summary>
internal static class ProtectedRegions
{
    /// <summary>Makes the boundaries that lie on one instruction lie on another.</summary>
    public static void Redirect(ExceptionHandler handler, Instruction from, Instruction to)
    {
        if (handler.TryStart == from)
            handler.TryStart = to;
        if (handler.FilterStart == from)
            handler.FilterStart = to;
        if (handler.HandlerStart == from)
            handler.HandlerStart = to;
        RedirectEnds(handler, from, to);
    }

    /// <summary>Makes the boundaries where something ends lie on another instruction; what begins there still does.</summary>
    public static void RedirectEnds(ExceptionHandler handler, Instruction from, Instruction to)
    {
        if (handler.TryEnd == from)
            handler.TryEnd = to;
        if (handler.HandlerEnd == from)
            handler.HandlerEnd = to;
    }

    /// <summary>
    /// Puts <c>try { try { BODY end } filter { … } catch { … } } finally { … } exit</c> around a body whose returns lead to <c>end</c>.
    /// New regions come after all that they enclose, as the table of handlers wants it.
    /// </summary>
    /// <param name="editor">The body.</param>
    /// <param name="end">What runs, inside, when the body returns; it leaves to <paramref name="exit"/>. Empty when it never returns.</param>
    /// <param name="filter">The filter, from an exception on the stack to its answer.</param>
    /// <param name="handler">What the filter guards; null for no filter and no handler.</param>
    /// <param name="cleanUp">The finally block.</param>
    /// <param name="exit">What runs after all regions. Empty when the body never returns.</param>
    public static void Enclose(BodyEditor editor, CodeBlock end, CodeBlock? filter, CodeBlock? handler, CodeBlock cleanUp, CodeBlock exit)
    {
        CloseOpenEnds(editor, FirstOf(end, filter, cleanUp));
        editor.Append(end);
        if (filter is not null && handler is not null)
        {
            editor.Append(filter);
            editor.Append(handler);
            editor.AddHandler(new ExceptionHandler(ExceptionHandlerType.Filter)
            {
                TryStart = editor.Start,
                TryEnd = filter.Instructions[0],
                FilterStart = filter.Instructions[0],
                HandlerStart = handler.Instructions[0],
                HandlerEnd = cleanUp.Instructions[0]
            });
        }

        editor.Append(cleanUp);
        editor.Append(exit);
        editor.AddHandler(new ExceptionHandler(ExceptionHandlerType.Finally)
        {
            TryStart = editor.Start,
            TryEnd = cleanUp.Instructions[0],
            HandlerStart = cleanUp.Instructions[0],
            HandlerEnd = exit.Instructions.Count > 0 ? exit.Instructions[0] : null
        });
    }

    private static Instruction FirstOf(params CodeBlock?[] blocks) =>
        blocks.OfType<CodeBlock>().First(block => block.Instructions.Count > 0).Instructions[0];

    /// <summary>A handler that reaches to the end of the body has no end of its own: it must not come to hold what is put behind it.</summary>
    public static void CloseOpenEnds(BodyEditor editor, Instruction end)
    {
        foreach (var handler in editor.Body.ExceptionHandlers)
            handler.HandlerEnd ??= end;
    }
}
