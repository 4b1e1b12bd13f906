using AutoSpan.Fody.IL;
using AutoSpan.Fody.Metadata.StateMachines;
using AutoSpan.Fody.Weaving.Emitters;
using AutoSpan.Fody.Weaving.References;

namespace AutoSpan.Fody.Weaving.Shapes;

/// <summary>
/// An async iterator. <c>DisposeAsync</c> runs the same <c>MoveNext</c>:
/// <code>
/// void MoveNext()
/// {
///     &lt;AutoSpan&gt;.Resume(this.span, this.inside);
///     &lt;AutoSpan&gt;.StartFirst0(state == -3 &amp; !disposeMode, ref this.span, 17);
///
///     // The original body. Before the calls that complete its promise or suspend it:
///     &lt;AutoSpan&gt;.SetResult0(hasElement, ref this.span, ref this.inside);
///     promise.SetResult(hasElement);
///
///     &lt;AutoSpan&gt;.SetException0(exception, ref this.span, ref this.inside);
///     promise.SetException(exception);
///
///     &lt;AutoSpan&gt;.Suspend(this.span, ref this.inside);
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
        var enumeration = new EnumerationEmitter(emitter);

        foreach (var call in promise.SetResult)
            editor.InsertBefore(call, enumeration.SetResult(span, inside));

        foreach (var call in promise.SetException)
            editor.InsertBefore(call, enumeration.SetException(span, inside));

        foreach (var call in new BuilderCalls(machine.MoveNext, machine.Builder).Await)
            editor.InsertBefore(call, enumeration.Suspend(span, inside));

        var isFirst = Conditional.IsFirst(fields.Reference(machine.State), AsyncIteratorStateMachine.InitialState);
        if (machine.DisposeMode is { } disposeMode)
            isFirst.This().Load(fields.Reference(disposeMode)).Number(0).IsEqual().And();

        editor.Prepend(enumeration.Resume(span, inside).Append(emitter.StartIfFirst(isFirst, span, new CodeBlock())));
    }
}
