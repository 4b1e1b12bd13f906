using AutoSpan.Fody.IL;
using AutoSpan.Fody.Metadata.StateMachines;
using AutoSpan.Fody.Weaving.Emitters;
using AutoSpan.Fody.Weaving.References;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Weaving.Shapes;

/// <summary>
/// Keeps <c>Activity.Current</c> correct in a state machine whose builder may not capture or restore it:
/// <code>
/// void MoveNext()
/// {
///     Activity outside = null;
///     if (this.span != null)
///         outside = CurrentActivity.Resume(this.span, this.inside);
///     if (/* first, and listening */)
///     {
///         outside = CurrentActivity.Capture();
///         this.span = tracer.Start(…);
///     }
///     Activity running = this.span;
///     try
///     {
///         // The body. Before each call that suspends:
///         if (this.span != null)
///             this.inside = CurrentActivity.Capture();
///     }
///     finally
///     {
///         if (running != null)
///             CurrentActivity.Restore(outside);
///     }
/// }
/// </code>
/// Once suspended, the state machine may already run on another thread, so only locals are used after that.
/// </summary>
internal sealed class CurrentActivityWeaver
{
    private const string InsideField = "<AutoSpan>inside";

    private readonly BodyEditor _editor;
    private readonly RuntimeReferences _references;
    private readonly SpanSlot _span;
    private readonly SpanSlot _inside;
    private readonly VariableDefinition _outside;
    private readonly VariableDefinition _running;

    public CurrentActivityWeaver(BodyEditor editor, RuntimeReferences references, FieldReference inside, SpanSlot span, BuilderCalls calls)
    {
        _editor = editor;
        _references = references;
        _span = span;
        _inside = new SpanSlot.Field(inside);
        _outside = editor.AddLocal(references.Activity);
        _running = editor.AddLocal(references.Activity);
        foreach (var call in calls.Await)
            editor.InsertBefore(call, span.IfSet(_inside.Store(new CodeBlock().Call(references.Activation.Capture))));
    }

    public static FieldReference AddInsideField(MachineFields fields, RuntimeReferences references) =>
        fields.Add(InsideField, references.Activity);

    /// <summary>The code before the body.</summary>
    /// <param name="startIfFirst">Starts the span in the first <c>MoveNext</c>, after the given code.</param>
    public CodeBlock Begin(System.Func<CodeBlock, CodeBlock> startIfFirst)
    {
        var resume = _span.Load().Append(_inside.Load()).Call(_references.Activation.Resume).Store(_outside);
        var capture = new CodeBlock().Call(_references.Activation.Capture).Store(_outside);
        return _editor.Clear(_outside)
            .Append(_span.IfSet(resume))
            .Append(startIfFirst(capture))
            .Append(_span.Load()).Store(_running);
    }

    /// <summary>Puts the regions around the body.</summary>
    public void Enclose()
    {
        var exit = new CodeBlock().Return();
        var end = new CodeBlock().Leave(exit.Instructions[0]);
        var returns = _editor.RedirectReturns(null, end.Instructions[0]);
        var restore = new CodeBlock().Load(_outside).Call(_references.Activation.Restore);
        ProtectedRegions.Enclose(
            _editor,
            returns ? end : new CodeBlock(),
            filter: null,
            handler: null,
            new SpanSlot.Local(_running).IfSet(restore).EndFinally(),
            returns ? exit : new CodeBlock());
    }
}
