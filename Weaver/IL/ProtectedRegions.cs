using System.Linq;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.IL;

/// <summary>The boundaries of protected regions, and the regions that enclose a whole body.</summary>
internal static class ProtectedRegions
{
    /// <summary>Moves the boundaries that are on one instruction to another.</summary>
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

    /// <summary>Moves the boundaries where a region ends to another instruction. Regions that begin there stay.</summary>
    public static void RedirectEnds(ExceptionHandler handler, Instruction from, Instruction to)
    {
        if (handler.TryEnd == from)
            handler.TryEnd = to;
        if (handler.HandlerEnd == from)
            handler.HandlerEnd = to;
    }

    /// <summary>
    /// Puts <c>try { try { BODY end } filter { … } catch { … } } finally { … } exit</c> around a body whose returns lead to <c>end</c>.
    /// New regions come after the ones that they enclose: ECMA-335 requires that order in the table of handlers.
    /// </summary>
    /// <param name="editor">The body.</param>
    /// <param name="end">What runs, inside, when the body returns; it leaves to <paramref name="exit"/>. Empty when it never returns.</param>
    /// <param name="filter">The filter: it takes an exception from the stack and leaves its answer.</param>
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

    /// <summary>A handler that reaches the end of the body has no end instruction. It gets one, so that code appended to the body is not part of it.</summary>
    public static void CloseOpenEnds(BodyEditor editor, Instruction end)
    {
        foreach (var handler in editor.Body.ExceptionHandlers)
            handler.HandlerEnd ??= end;
    }
}
