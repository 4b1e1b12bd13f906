using AutoSpan.Fody.Emission;
using AutoSpan.Fody.References;
using Mono.Cecil;

namespace AutoSpan.Fody.Shapes;

/// <summary>
/// A method that runs from call to return:
/// <code>
/// Activity span = null;
/// Failure failure = null;
/// if (source != null &amp;&amp; source.HasListeners())
///     span = tracer.Start(17);
/// try
/// {
///     // The body. Where it returns:
///     failure = null;
/// }
/// catch (Exception exception) when (span != null &amp;&amp; tracer.Observe(span, exception, ref failure))
/// {
///     throw;  // never: the filter always answers no
/// }
/// finally
/// {
///     if (span != null)
///         tracer.End(span, failure);
/// }
/// return result;
/// </code>
/// The filter only looks: nothing is caught and thrown again. It can see an exception that a <c>finally</c> further in replaces, or that is followed
/// by a normal return after all, so what it saw is written to the span only when the method is left.
/// In a constructor all of this follows the call of its base constructor. What that leaves on the evaluation stack is kept in locals meanwhile: no protected region
/// can begin with it.
/// A body that no exception can leave has no regions: then the JIT can go on to inline it.
/// </summary>
internal sealed class SynchronousWeaver(RuntimeReferences references, SpanPhrases phrases)
{
    /// <param name="editor">The body.</param>
    /// <param name="returnType">What it leaves on the stack when it returns.</param>
    public void Weave(BodyEditor editor, TypeReference returnType)
    {
        var locals = new SpanLocals(editor, references, returnType);
        if (HarmlessBody.Is(editor))
            Frame(editor, locals);
        else
            Enclose(editor, locals);
    }

    private void Frame(BodyEditor editor, SpanLocals locals)
    {
        var end = phrases.ReadReturn(locals.Span, locals.Result)
            .Append(Conditional.IfStarted(locals.Span, phrases.End(locals.Span, null)))
            .Append(locals.Return());
        var returns = editor.RedirectReturns(locals.Result, end.Instructions[0]);
        editor.Prepend(locals.Clear().Append(phrases.IfListening(phrases.Start(locals.Span))));
        if (returns)
            editor.Append(end);
    }

    private void Enclose(BodyEditor editor, SpanLocals locals) => ObservedBody.Enclose(
        editor,
        phrases,
        locals,
        phrases.IfListening(phrases.Start(locals.Span)),
        phrases.ReadReturn(locals.Span, locals.Result).Null().Store(locals.Failure),
        phrases.End(locals.Span, locals.Failure));
}
