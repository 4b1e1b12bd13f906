using AutoSpan.Fody.Emission;
using AutoSpan.Fody.References;
using AutoSpan.Fody.StateMachines;
using Mono.Cecil;

namespace AutoSpan.Fody.Shapes;

/// <summary>
/// An asynchronous method with a state machine. The span lives in a field of the machine:
/// <code>
/// void MoveNext()
/// {
///     if (state == -1 &amp;&amp; source != null &amp;&amp; source.HasListeners())
///         this.span = tracer.Start(17);
///
///     // The body as it was, but for the calls that complete the operation:
///     if (this.span != null)
///         tracer.Fail(this.span, exception);
///     builder.SetException(exception);
///
///     if (this.span != null &amp;&amp; this.span.IsAllDataRequested)  // where tags say something of the result
///         &lt;AutoSpan&gt;MoveNext1(this.span, result);
///     if (this.span != null)
///         tracer.End(this.span, null);
///     builder.SetResult(result);
/// }
/// </code>
/// The builder restores the caller's context when <c>MoveNext</c> returns, and flows the span's to where it goes on. Where nothing is known
/// of the builder, <see cref="ActivationWeaver"/> does both.
/// </summary>
internal sealed class AsyncWeaver(RuntimeReferences references, SpanPhrases phrases)
{
    private const string SpanField = "<AutoSpan>span";

    public void Weave(BodyEditor editor, AsyncStateMachine machine)
    {
        var fields = new MachineFields(machine.Type);
        var span = new SpanPlace.Field(fields.Add(SpanField, references.Activity));
        var calls = new BuilderCalls(machine.MoveNext, machine.Builder);

        foreach (var call in calls.SetResult)
            editor.InsertBefore(call, Succeed(editor, span));

        foreach (var call in calls.SetException)
            editor.InsertBefore(call, Fail(editor, span));

        var state = fields.Reference(machine.State);
        if (machine.BuilderRestoresContext)
        {
            editor.Prepend(phrases.StartIfFirst(state, AsyncStateMachine.InitialState, span, new CodeBlock()));
            return;
        }

        var inside = ActivationWeaver.AddInsideField(fields, references);
        var activation = new ActivationWeaver(editor, references, inside, span, calls);
        editor.Prepend(activation.Begin(before => phrases.StartIfFirst(state, AsyncStateMachine.InitialState, span, before)));
        activation.Enclose();
    }

    // The result is the call's argument: it stays on the stack below.
    private CodeBlock Succeed(BodyEditor editor, SpanPlace span)
    {
        var end = Conditional.IfStarted(span, phrases.End(span, null));
        if (phrases.ResultType is not { } type)
            return phrases.ReadReturn(span, null).Append(end);

        var result = editor.AddLocal(type);
        return new CodeBlock().Duplicate().Store(result).Append(phrases.ReadReturn(span, result)).Append(end);
    }

    // The exception is the call's argument: it stays on the stack below.
    private CodeBlock Fail(BodyEditor editor, SpanPlace span)
    {
        var exception = editor.AddLocal(references.Exception);
        return new CodeBlock()
            .Duplicate()
            .Store(exception)
            .Append(Conditional.IfStarted(span, phrases.Fail(span, exception)));
    }
}
