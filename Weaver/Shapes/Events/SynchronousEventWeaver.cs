using AutoSpan.Fody.Emission;
using AutoSpan.Fody.References;
using AutoSpan.Fody.Rules;
using Mono.Cecil;

namespace AutoSpan.Fody.Shapes.Events;

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
/// An event on return stands where the body returns; one on an exception needs a region: see <see cref="EventBody"/>.
/// </summary>
internal sealed class SynchronousEventWeaver(RuntimeReferences references, EventPhrases phrases)
{
    /// <param name="editor">The body.</param>
    /// <param name="returnType">What it leaves on the stack when it returns.</param>
    public void Weave(BodyEditor editor, TypeReference returnType)
    {
        switch (phrases.Moment)
        {
            case EventMoment.Entry:
                editor.Prepend(phrases.Add(editor));
                break;
            case EventMoment.Return:
                var locals = new SpanLocals(editor, references, returnType);
                EventBody.Return(editor, locals, phrases.Add(editor, locals.Result));
                break;
            case EventMoment.Exception:
                EventBody.Observe(editor, phrases, new SpanLocals(editor, references, returnType), new CodeBlock());
                break;
            default:
                throw EventBody.Unknown(phrases);
        }
    }
}
