using AutoSpan.Fody.IL;
using AutoSpan.Fody.Metadata.StateMachines;
using AutoSpan.Fody.Weaving.Emitters;
using AutoSpan.Fody.Weaving.References;

namespace AutoSpan.Fody.Weaving.Shapes;

/// <summary>
/// An async method with a state machine. The span is in a field of the state machine:
/// <code>
/// void MoveNext()
/// {
///     &lt;AutoSpan&gt;.StartFirst0(state == -1, ref this.span, 17);
///
///     // The original body. Before the calls that complete the operation:
///     &lt;AutoSpan&gt;.Fail0(exception, this.span);
///     builder.SetException(exception);
///
///     if (this.span != null &amp;&amp; this.span.IsAllDataRequested)  // where a tag reads the result
///         &lt;AutoSpan&gt;MoveNext1(this.span, result);
///     &lt;AutoSpan&gt;.End0(this.span, null);
///     builder.SetResult(result);
/// }
/// </code>
/// The builder restores the caller's context when <c>MoveNext</c> returns, and captures the span's for continuations. For an unknown
/// builder, <see cref="CurrentActivityWeaver"/> does both.
/// </summary>
internal sealed class AsyncSpanWeaver(RuntimeReferences references, SpanEmitter emitter)
{
    private const string SpanField = "<AutoSpan>span";

    public void Weave(BodyEditor editor, AsyncStateMachine machine)
    {
        var fields = new MachineFields(machine.Type);
        var span = new SpanSlot.Field(fields.Add(SpanField, references.Activity));
        var calls = new BuilderCalls(machine.MoveNext, machine.Builder);

        foreach (var call in calls.SetResult)
            editor.InsertBefore(call, Succeed(editor, span));

        foreach (var call in calls.SetException)
            editor.InsertBefore(call, Fail(span));

        var isFirst = Conditional.IsFirst(fields.Reference(machine.State), AsyncStateMachine.InitialState);
        if (machine.BuilderRestoresContext)
        {
            editor.Prepend(emitter.StartIfFirst(isFirst, span, new CodeBlock()));
            return;
        }

        var inside = CurrentActivityWeaver.AddInsideField(fields, references);
        var activation = new CurrentActivityWeaver(editor, references, inside, span, calls);
        editor.Prepend(activation.Begin(before => emitter.StartIfFirst(isFirst, span, before)));
        activation.Enclose();
    }

    // The result is the argument of the call. It stays on the stack.
    private CodeBlock Succeed(BodyEditor editor, SpanSlot span)
    {
        var end = emitter.End(span, null);
        if (emitter.ResultType is not { } type)
            return emitter.ReadReturn(span, null).Append(end);

        var result = editor.AddLocal(type);
        return new CodeBlock().Duplicate().Store(result).Append(emitter.ReadReturn(span, result)).Append(end);
    }

    // The exception is the argument of the call. It stays on the stack.
    private CodeBlock Fail(SpanSlot span) => new CodeBlock().Duplicate().Append(emitter.Fail(span));
}
