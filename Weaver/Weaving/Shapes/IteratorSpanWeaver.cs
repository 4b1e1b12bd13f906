using AutoSpan.Fody.IL;
using AutoSpan.Fody.Metadata.StateMachines;
using AutoSpan.Fody.Weaving.Emitters;
using AutoSpan.Fody.Weaving.References;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Weaving.Shapes;

/// <summary>
/// An iterator. The span is in a field of its state machine, and in a local while that runs:
/// <code>
/// bool MoveNext()
/// {
///     Activity running = null;
///     Activity outside = null;
///     Failure failure = null;
///     if (this.span != null)
///         running = EnumerationSpans.Resume(ref this.span, ref this.inside, out outside);
///     if (state == 0 &amp;&amp; source != null &amp;&amp; source.HasListeners())
///     {
///         outside = CurrentActivity.Capture();
///         running = tracer.Start(17);
///     }
///     try
///     {
///         // The body. Where it returns: failure = null
///     }
///     catch (Exception exception) when (running != null &amp;&amp; tracer.Observe(running, exception, ref failure)) { throw; }
///     finally
///     {
///         if (running != null)
///             tracer.Leave(running, result, failure, outside, ref this.span, ref this.inside);
///     }
///     return result;
/// }
/// </code>
/// <c>Dispose</c> is woven in the same way, but starts no span and always ends one: it runs the <c>finally</c> blocks when enumeration stops early.
/// </summary>
internal sealed class IteratorSpanWeaver
{
    private const string SpanField = "<AutoSpan>span";
    private const string InsideField = "<AutoSpan>inside";

    private readonly RuntimeReferences _references;
    private readonly SpanEmitter _phrases;
    private readonly EnumerationEmitter _enumeration;
    private readonly Mono.Cecil.FieldReference _state;
    private readonly SpanSlot _span;
    private readonly SpanSlot _inside;

    public IteratorSpanWeaver(RuntimeReferences references, SpanEmitter emitter, IteratorStateMachine machine)
    {
        var fields = new MachineFields(machine.Type);
        _references = references;
        _phrases = emitter;
        _enumeration = new EnumerationEmitter(emitter, references.Enumeration);
        _state = fields.Reference(machine.State);
        _span = new SpanSlot.Field(fields.Add(SpanField, references.Activity));
        _inside = new SpanSlot.Field(fields.Add(InsideField, references.Activity));
    }

    public void WeaveMoveNext(BodyEditor editor)
    {
        var step = new Step(editor, _references);
        var capture = step.Outside.Store(new CodeBlock().Call(_references.Activation.Capture));
        var start = _phrases.StartIfFirst(_state, IteratorStateMachine.InitialState, step.Locals.Span, capture);
        Enclose(editor, step, start, new CodeBlock().Load(step.Locals.Result!));
    }

    public void WeaveDispose(BodyEditor editor) => Enclose(editor, new Step(editor, _references), new CodeBlock(), new CodeBlock().Number(0));

    private void Enclose(BodyEditor editor, Step step, CodeBlock start, CodeBlock hasElement)
    {
        var locals = step.Locals;
        var resume = _span.IfSet(_enumeration.Resume(locals.Span, _span, _inside, step.Outside));
        TryFilterFinally.Enclose(
            editor,
            _phrases,
            locals,
            step.Clear(editor).Append(resume).Append(start),
            new CodeBlock().Null().Store(locals.Failure),
            _enumeration.Leave(locals.Span, hasElement, locals.Failure, step.Outside, _span, _inside));
    }

    /// <summary>The locals of one run of the state machine.</summary>
    private sealed class Step
    {
        private readonly VariableDefinition _outside;

        public Step(BodyEditor editor, RuntimeReferences references)
        {
            Locals = new SpanLocals(editor, references, editor.Method.ReturnType);
            _outside = editor.AddLocal(references.Activity);
            Outside = new SpanSlot.Local(_outside);
        }

        public SpanLocals Locals { get; }

        public SpanSlot Outside { get; }

        // The result is read after an exception too. It must be false then.
        public CodeBlock Clear(BodyEditor editor)
        {
            var clear = editor.Clear(_outside);
            return Locals.Result is null ? clear : clear.Append(editor.ClearNumber(Locals.Result));
        }
    }
}
