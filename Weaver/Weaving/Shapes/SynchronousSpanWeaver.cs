using AutoSpan.Fody.IL;
using AutoSpan.Fody.Weaving.Emitters;
using AutoSpan.Fody.Weaving.References;
using Mono.Cecil;

namespace AutoSpan.Fody.Weaving.Shapes;

/// <summary>
/// A method that runs from call to return:
/// <code>
/// Failure failure = null;
/// Activity span = &lt;AutoSpan&gt;.Start0(17);
/// try
/// {
///     // The body. Where it returns:
///     failure = null;
/// }
/// catch (object exception) when (&lt;AutoSpan&gt;.Observe0(exception, span, ref failure))
/// {
///     throw;  // never: the filter always answers no
/// }
/// finally
/// {
///     &lt;AutoSpan&gt;.End0(span, failure);
/// }
/// return result;
/// </code>
/// The called methods have the guard and the null tests, and the JIT inlines them: see <see cref="Helpers.TracerMethods"/>.
/// The filter only observes: nothing is caught and thrown again. It can see an exception that an inner <c>finally</c> replaces, or that is followed
/// by a normal return, so the failure is written to the span only when the method is left.
/// In a constructor this follows the call of the base constructor. Values on the evaluation stack are kept in locals meanwhile: no protected region
/// can begin with a non-empty stack.
/// A body that no exception can leave has no regions, so that the JIT can inline it.
/// </summary>
internal sealed class SynchronousSpanWeaver(RuntimeReferences references, SpanEmitter emitter)
{
    /// <param name="editor">The body.</param>
    /// <param name="returnType">The type that it leaves on the stack when it returns.</param>
    public void Weave(BodyEditor editor, TypeReference returnType)
    {
        var locals = new SpanLocals(editor, references, returnType);
        if (NonThrowingBody.Is(editor))
            Frame(editor, locals);
        else
            Enclose(editor, locals);
    }

    private void Frame(BodyEditor editor, SpanLocals locals)
    {
        var end = emitter.ReadReturn(locals.Span, locals.Result)
            .Append(emitter.End(locals.Span, null))
            .Append(locals.Return());
        var returns = editor.RedirectReturns(locals.Result, end.Instructions[0]);
        editor.Prepend(emitter.StartIfListening(locals.Span));
        if (returns)
            editor.Append(end);
    }

    private void Enclose(BodyEditor editor, SpanLocals locals) => TryFilterFinally.Enclose(
        editor,
        emitter,
        locals,
        emitter.StartIfListening(locals.Span),
        emitter.ReadReturn(locals.Span, locals.Result).Null().Store(locals.Failure),
        emitter.End(locals.Span, locals.Failure));
}
