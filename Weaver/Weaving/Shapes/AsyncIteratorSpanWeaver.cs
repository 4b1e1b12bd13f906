using AutoSpan.Fody.IL;
using AutoSpan.Fody.Metadata.StateMachines;
using AutoSpan.Fody.Weaving.Emitters;
using AutoSpan.Fody.Weaving.References;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Weaving.Shapes;

/// <summary>
/// An async iterator. <c>DisposeAsync</c> runs the same <c>MoveNext</c>:
/// <code>
/// void MoveNext()
/// {
///     if (this.span != null)
///         CurrentActivity.Resume(this.span, this.inside);
///     if (!disposeMode &amp;&amp; state == -3 &amp;&amp; source != null &amp;&amp; source.HasListeners())
///         this.span = tracer.Start(17);
///
///     // The original body. Before the calls that complete its promise or suspend it:
///     if (this.span != null)
///         tracer.SetResult(hasElement, ref this.span, ref this.inside);
///     promise.SetResult(hasElement);
///
///     if (this.span != null)
///         tracer.SetException(exception, ref this.span, ref this.inside);
///     promise.SetException(exception);
///
///     if (this.span != null)
///         this.inside = CurrentActivity.Capture();
///     builder.AwaitUnsafeOnCompleted(…);
/// }
/// </code>
/// The consumer resumes it with its own context after each element, so what was current inside is made current again. When
/// <c>MoveNext</c> returns, the builder restores the consumer's.
/// </summary>
internal sealed class AsyncIteratorSpanWeaver(RuntimeReferences references, SpanEmitter emitter)
{
    private const string SpanField = "<AutoSpan>span";
    private const string InsideField = "<AutoSpan>inside";

    public void Weave(BodyEditor editor, AsyncIteratorStateMachine machine)
    {
        var fields = new MachineFields(machine.Type);
        var span = new SpanSlot.Field(fields.Add(SpanField, references.Activity));
        var inside = new SpanSlot.Field(fields.Add(InsideField, references.Activity));
        var promise = new PromiseCalls(machine);
        var enumeration = new EnumerationEmitter(emitter, references.Enumeration);

        foreach (var call in promise.SetResult)
        {
            var hasElement = editor.AddLocal(editor.Method.Module.TypeSystem.Boolean);
            editor.InsertBefore(call, Keep(hasElement, span.IfSet(enumeration.Promise(hasElement, span, inside))));
        }

        foreach (var call in promise.SetException)
        {
            var exception = editor.AddLocal(references.Exception);
            editor.InsertBefore(call, Keep(exception, span.IfSet(enumeration.Break(exception, span, inside))));
        }

        foreach (var call in new BuilderCalls(machine.MoveNext, machine.Builder).Await)
            editor.InsertBefore(call, span.IfSet(inside.Store(new CodeBlock().Call(references.Activation.Capture))));

        var resume = span.Load().Append(inside.Load()).Call(references.Activation.Resume).Drop();
        var state = fields.Reference(machine.State);
        var start = emitter.StartIfFirst(state, AsyncIteratorStateMachine.InitialState, span, new CodeBlock());
        if (machine.DisposeMode is { } disposeMode)
            start = Conditional.Unless(new CodeBlock().This().Load(fields.Reference(disposeMode)), start);

        editor.Prepend(span.IfSet(resume).Append(start));
    }

    // The argument of the call that follows stays on the stack below.
    private static CodeBlock Keep(VariableDefinition argument, CodeBlock then) => new CodeBlock().Duplicate().Store(argument).Append(then);
}
