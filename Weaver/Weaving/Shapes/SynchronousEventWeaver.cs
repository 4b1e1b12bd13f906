using AutoSpan.Fody.IL;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Weaving.Emitters;
using AutoSpan.Fody.Weaving.References;
using Mono.Cecil;

namespace AutoSpan.Fody.Weaving.Shapes;

/// <summary>
/// A method that runs from call to return, and adds an event to the span that is current:
/// <code>
/// if (source != null &amp;&amp; source.HasListeners())
/// {
///     EventBuilder builder = tracer.Begin(17);
///     if (builder != null)
///     {
///         &lt;AutoSpan&gt;Validate0(builder, order);
///         SpanEvents.Add(builder);
///     }
/// }
/// // The body.
/// </code>
/// An event on return is written where the body returns. An event on exception needs a region: see <see cref="EventBody"/>.
/// </summary>
internal sealed class SynchronousEventWeaver(RuntimeReferences references, EventEmitter emitter)
{
    /// <param name="editor">The body.</param>
    /// <param name="returnType">The type that it leaves on the stack when it returns.</param>
    public void Weave(BodyEditor editor, TypeReference returnType)
    {
        switch (emitter.Moment)
        {
            case EventMoment.Entry:
                editor.Prepend(emitter.Add(editor));
                break;
            case EventMoment.Return:
                var locals = new SpanLocals(editor, references, returnType);
                EventBody.Return(editor, locals, emitter.Add(editor, locals.Result));
                break;
            case EventMoment.Exception:
                EventBody.Observe(editor, emitter, new SpanLocals(editor, references, returnType), new CodeBlock());
                break;
            default:
                throw EventBody.Unknown(emitter);
        }
    }
}
