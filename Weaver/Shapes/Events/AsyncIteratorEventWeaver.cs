using AutoSpan.Fody.Emission;
using AutoSpan.Fody.References;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.StateMachines;

namespace AutoSpan.Fody.Shapes.Events;

/// <summary>
/// A sequence that is made element by element, asynchronously. Its events stand before the calls that keep its promise:
/// <code>
/// if (!disposeMode &amp;&amp; !hasElement)
///     // the event on return
/// promise.SetResult(hasElement);
/// </code>
/// A sequence that is broken off has not returned.
/// </summary>
internal sealed class AsyncIteratorEventWeaver(RuntimeReferences references, EventPhrases phrases)
{
    public void Weave(BodyEditor editor, AsyncIteratorStateMachine machine)
    {
        var fields = new MachineFields(machine.Type);
        var promise = new PromiseCalls(machine);
        switch (phrases.Moment)
        {
            case EventMoment.Entry:
                var start = Conditional.IfFirst(fields.Reference(machine.State), AsyncIteratorStateMachine.InitialState, phrases.Add(editor));
                editor.Prepend(UnlessDisposing(start));
                break;
            case EventMoment.Return:
                foreach (var call in promise.SetResult)
                {
                    var hasElement = editor.AddLocal(editor.Method.Module.TypeSystem.Boolean);
                    var end = Conditional.Unless(new CodeBlock().Load(hasElement), phrases.Add(editor));
                    editor.InsertBefore(call, new CodeBlock().Duplicate().Store(hasElement).Append(UnlessDisposing(end)));
                }

                break;
            case EventMoment.Exception:
                foreach (var call in promise.SetException)
                    editor.InsertBefore(call, AsyncEventWeaver.Fail(editor, references, phrases));

                break;
            default:
                throw EventBody.Unknown(phrases);
        }

        CodeBlock UnlessDisposing(CodeBlock then) => machine.DisposeMode is { } disposeMode
            ? Conditional.Unless(new CodeBlock().This().Load(fields.Reference(disposeMode)), then)
            : then;
    }
}
