using AutoSpan.Fody.IL;
using AutoSpan.Fody.Weaving.Emitters;

namespace AutoSpan.Fody.Weaving.Shapes;

/// <summary>
/// Encloses a body in what every shape that runs from call to return shares:
/// <code>
/// prologue
/// try
/// {
///     // The body. Where it returns: end
/// }
/// catch (object exception) when (&lt;AutoSpan&gt;.Observe0(exception, span, ref failure))
/// {
///     throw;  // never: the filter always answers no
/// }
/// finally
/// {
///     cleanUp
/// }
/// return result;
/// </code>
/// When a <c>finally</c> block of the body completes, exceptions that the filter observed while it ran were caught inside it. They are forgotten.
/// <code>
/// finally
/// {
///     Failure before = failure;
///     // The block. Where it comes to its end:
///     &lt;AutoSpan&gt;.Forget(ref failure, before);
/// }
/// </code>
/// </summary>
internal static class TryFilterFinally
{
    public static void Enclose(BodyEditor editor, SpanEmitter emitter, SpanLocals locals, CodeBlock prologue, CodeBlock end, CodeBlock cleanUp)
    {
        Forget(editor, locals, emitter.Filters);
        var returns = editor.RedirectReturns(locals.Result, end.Instructions[0]);
        var filter = emitter.Filters.Observe(locals.Span, locals.Failure);
        var exit = locals.Return();
        end.Leave(exit.Instructions[0]);

        editor.Prepend(locals.Clear().Append(prologue));
        ProtectedRegions.Enclose(
            editor,
            returns ? end : new CodeBlock(),
            filter,
            FilterEmitter.Rethrow(),
            cleanUp.EndFinally(),
            returns ? exit : new CodeBlock());
    }

    /// <summary>Makes each <c>finally</c> block of the body forget the exceptions that the filter observed while it ran.</summary>
    /// <param name="editor">The body.</param>
    /// <param name="locals">The locals of the body.</param>
    /// <param name="emitter">Emits the call.</param>
    public static void Forget(BodyEditor editor, SpanLocals locals, FilterEmitter emitter)
    {
        foreach (var block in FinallyBlock.Of(editor))
        {
            var before = locals.Before(block.Depth);
            editor.PrependTo(block.Handler, new CodeBlock().Load(locals.Failure).Store(before));
            foreach (var end in block.Ends)
                editor.InsertBefore(end, emitter.Forget(locals.Failure, before));
        }
    }
}
