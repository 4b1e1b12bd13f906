using AutoSpan.Fody.IL;
using AutoSpan.Fody.Metadata.StateMachines;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Weaving.Emitters;
using AutoSpan.Fody.Weaving.References;

namespace AutoSpan.Fody.Weaving.Shapes;

/// <summary>
/// An asynchronous method with a state machine. An event on entry is written in the first <c>MoveNext</c>, the others before the call that completes the
/// operation:
/// <code>
/// if (source != null &amp;&amp; source.HasListeners())
///     // the event
/// builder.SetResult(result);
/// </code>
/// </summary>
internal sealed class AsyncEventWeaver(RuntimeReferences references, EventEmitter emitter)
{
    public void Weave(BodyEditor editor, AsyncStateMachine machine)
    {
        var calls = new BuilderCalls(machine.MoveNext, machine.Builder);
        switch (emitter.Moment)
        {
            case EventMoment.Entry:
                var state = new MachineFields(machine.Type).Reference(machine.State);
                editor.Prepend(Conditional.IfFirst(state, AsyncStateMachine.InitialState, emitter.Add(editor)));
                break;
            case EventMoment.Return:
                foreach (var call in calls.SetResult)
                    editor.InsertBefore(call, Succeed(editor));
                break;
            case EventMoment.Exception:
                foreach (var call in calls.SetException)
                    editor.InsertBefore(call, Fail(editor, references, emitter));
                break;
            default:
                throw EventBody.Unknown(emitter);
        }
    }

    /// <summary>The exception is the argument of the call that follows. It stays on the stack.</summary>
    public static CodeBlock Fail(BodyEditor editor, RuntimeReferences references, EventEmitter emitter)
    {
        var exception = editor.AddLocal(references.Exception);
        return new CodeBlock().Duplicate().Store(exception).Append(emitter.AddException(editor, exception));
    }

    private CodeBlock Succeed(BodyEditor editor)
    {
        if (emitter.ResultType is not { } type)
            return emitter.Add(editor);

        var result = editor.AddLocal(type);
        return new CodeBlock().Duplicate().Store(result).Append(emitter.Add(editor, result));
    }
}
