using AutoSpan.Fody.IL;
using AutoSpan.Fody.Metadata.StateMachines;
using AutoSpan.Fody.Weaving.Emitters;
using AutoSpan.Fody.Weaving.References;

namespace AutoSpan.Fody.Weaving.Shapes;

/// <summary>
/// An iterator. The span is in a field of its state machine, and in a local while that runs:
/// <code>
/// bool MoveNext()
/// {
///     Failure failure = null;
///     Activity outside;
///     Activity running = &lt;AutoSpan&gt;.Enter0(state == 0, 17, ref this.span, ref this.inside, out outside);
///     try
///     {
///         // The body. Where it returns: failure = null
///     }
///     catch (object exception) when (&lt;AutoSpan&gt;.Observe0(exception, running, ref failure)) { throw; }
///     finally
///     {
///         &lt;AutoSpan&gt;.Leave0(running, result, failure, outside, ref this.span, ref this.inside);
///     }
///     return result;
/// }
/// </code>
/// Where the start reads values of the program, it follows on <c>Enter0(false, …)</c>:
/// <code>
/// if (state == 0 &amp;&amp; source != null &amp;&amp; source.HasListeners())
/// {
///     outside = CurrentActivity.Capture();
///     running = tracer.Start(17);
///     // tags of arguments
/// }
/// </code>
/// <c>Dispose</c> is woven in the same way, but starts no span and always ends one: it runs the <c>finally</c> blocks when enumeration stops early.
/// </summary>
internal sealed class IteratorSpanWeaver
{
    private const string SpanField = "<AutoSpan>span";
    private const string InsideField = "<AutoSpan>inside";

    private readonly RuntimeReferences _references;
    private readonly SpanEmitter _emitter;
    private readonly EnumerationEmitter _enumeration;
    private readonly Mono.Cecil.FieldReference _state;
    private readonly SpanSlot _span;
    private readonly SpanSlot _inside;

    public IteratorSpanWeaver(RuntimeReferences references, SpanEmitter emitter, IteratorStateMachine machine)
    {
        var fields = new MachineFields(machine.Type);
        _references = references;
        _emitter = emitter;
        _enumeration = new EnumerationEmitter(emitter);
        _state = fields.Reference(machine.State);
        _span = new SpanSlot.Field(fields.Add(SpanField, references.Activity));
        _inside = new SpanSlot.Field(fields.Add(InsideField, references.Activity));
    }

    public void WeaveMoveNext(BodyEditor editor)
    {
        var step = new Step(editor, _references);
        var isFirst = Conditional.IsFirst(_state, IteratorStateMachine.InitialState);
        if (_emitter.ReadsNothing)
        {
            Enclose(editor, step, Enter(step, isFirst), new CodeBlock().Load(step.Locals.Result!));
            return;
        }

        var capture = step.Outside.Store(new CodeBlock().Call(_references.Activation.Capture));
        var start = _emitter.StartIfFirst(isFirst, step.Locals.Span, capture);
        Enclose(editor, step, Enter(step, new CodeBlock().Number(0)).Append(start), new CodeBlock().Load(step.Locals.Result!));
    }

    public void WeaveDispose(BodyEditor editor)
    {
        var step = new Step(editor, _references);
        Enclose(editor, step, Enter(step, new CodeBlock().Number(0)), new CodeBlock().Number(0));
    }

    private CodeBlock Enter(Step step, CodeBlock isFirst) => _enumeration.Enter(isFirst, step.Locals.Span, _span, _inside, step.Outside);

    private void Enclose(BodyEditor editor, Step step, CodeBlock enter, CodeBlock hasElement)
    {
        var locals = step.Locals;
        TryFilterFinally.Enclose(
            editor,
            _emitter,
            locals,
            step.Clear(editor).Append(enter),
            new CodeBlock().Null().Store(locals.Failure),
            _enumeration.Leave(locals.Span, hasElement, locals.Failure, step.Outside, _span, _inside));
    }

    /// <summary>The locals of one run of the state machine.</summary>
    private sealed class Step
    {
        public Step(BodyEditor editor, RuntimeReferences references)
        {
            Locals = new SpanLocals(editor, references, editor.Method.ReturnType);
            Outside = new SpanSlot.Local(editor.AddLocal(references.Activity));
        }

        public SpanLocals Locals { get; }

        public SpanSlot Outside { get; }

        // The result is read after an exception too. It must be false then.
        public CodeBlock Clear(BodyEditor editor) => Locals.Result is null ? new CodeBlock() : editor.ClearNumber(Locals.Result);
    }
}
