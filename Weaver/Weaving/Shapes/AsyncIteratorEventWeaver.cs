using AutoSpan.Fody.IL;
using AutoSpan.Fody.Metadata.StateMachines;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Weaving.Emitters;
using AutoSpan.Fody.Weaving.References;

namespace AutoSpan.Fody.Weaving.Shapes;

/// <summary>
/// An async iterator. Its events are written before the calls that complete its promise:
/// <code>
/// if (!disposeMode &amp;&amp; !hasElement)
///     // the event on return
/// promise.SetResult(hasElement);
/// </code>
/// When enumeration stops early, there is no return.
/// </summary>
internal sealed class AsyncIteratorEventWeaver(RuntimeReferences references, EventEmitter emitter)
{
    public void Weave(BodyEditor editor, AsyncIteratorStateMachine machine)
    {
        var fields = new MachineFields(machine.Type);
        var promise = new PromiseCalls(machine);
        switch (emitter.Moment)
        {
            case EventMoment.Entry:
                var start = Conditional.IfFirst(fields.Reference(machine.State), AsyncIteratorStateMachine.InitialState, emitter.Add(editor));
                editor.Prepend(UnlessDisposing(start));
                break;
            case EventMoment.Return:
                foreach (var call in promise.SetResult)
                {
                    var hasElement = editor.AddLocal(editor.Method.Module.TypeSystem.Boolean);
                    var end = Conditional.Unless(new CodeBlock().Load(hasElement), emitter.Add(editor));
                    editor.InsertBefore(call, new CodeBlock().Duplicate().Store(hasElement).Append(UnlessDisposing(end)));
                }

                break;
            case EventMoment.Exception:
                foreach (var call in promise.SetException)
                    editor.InsertBefore(call, AsyncEventWeaver.Fail(editor, references, emitter));

                break;
            default:
                throw EventBody.Unknown(emitter);
        }

        CodeBlock UnlessDisposing(CodeBlock then) => machine.DisposeMode is { } disposeMode
            ? Conditional.Unless(new CodeBlock().This().Load(fields.Reference(disposeMode)), then)
            : then;
    }
}
