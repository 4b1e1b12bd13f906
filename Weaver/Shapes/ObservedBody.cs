using AutoSpan.Fody.Emission;

namespace AutoSpan.Fody.Shapes;

/// <summary>
/// Puts around a body what every shape that runs from call to return shares:
/// <code>
/// prologue
/// try
/// {
///     // The body. Where it returns: end
/// }
/// catch (Exception exception) when (span != null &amp;&amp; tracer.Observe(span, exception, out failure))
/// {
///     throw;  // never: the filter always answers no
/// }
/// finally
/// {
///     if (span != null)
///         cleanUp
/// }
/// return result;
/// </code>
/// </summary>
internal static class ObservedBody
{
    public static void Enclose(BodyEditor editor, SpanPhrases phrases, SpanLocals locals, CodeBlock prologue, CodeBlock end, CodeBlock cleanUp)
    {
        var returns = editor.RedirectReturns(locals.Result, end.Instructions[0]);
        var filter = phrases.Observe(locals.Span, locals.Exception, locals.Failure);
        var exit = locals.Return();
        end.Leave(exit.Instructions[0]);

        editor.Prepend(locals.Clear().Append(prologue));
        Regions.Enclose(
            editor,
            returns ? end : new CodeBlock(),
            filter,
            SpanPhrases.Rethrow(),
            SpanPhrases.IfStarted(locals.Span, cleanUp).EndFinally(),
            returns ? exit : new CodeBlock());
    }
}
