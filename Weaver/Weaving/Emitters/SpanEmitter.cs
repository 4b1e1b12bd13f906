using System.Linq;
using AutoSpan.Fody.IL;
using AutoSpan.Fody.Planning;
using AutoSpan.Fody.Planning.Values;
using AutoSpan.Fody.Weaving.Helpers;
using AutoSpan.Fody.Weaving.References;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Weaving.Emitters;

/// <summary>Emits the code for the span of one method.</summary>
internal sealed class SpanEmitter
{
    private readonly SpanPlan _plan;
    private readonly RuntimeReferences _references;
    private readonly GeneratedClass _generated;
    private readonly FieldDefinition _source;
    private readonly FieldDefinition _tracer;
    private int? _method;

    public SpanEmitter(SpanPlan plan, RuntimeReferences references, GeneratedClass generated)
    {
        _plan = plan;
        _references = references;
        _generated = generated;
        _source = generated.SourceField(plan.Tracer.Source);
        _tracer = generated.TracerField(plan.Tracer);
        Calls = new HelperCallEmitter(plan.Method.Shape.Body, references);
        Filters = new FilterEmitter(references, _source, _tracer);
    }

    /// <summary>The plan of the method.</summary>
    public SpanPlan Plan => _plan;

    /// <summary>Emits the calls of helper methods that read values.</summary>
    public HelperCallEmitter Calls { get; }

    /// <summary>Emits the exception filters.</summary>
    public FilterEmitter Filters { get; }

    /// <summary>The type of the result that a tag or condition reads; null when none does.</summary>
    public TypeReference? ResultType => _plan.Call.Paths.Select(path => path.Root).OfType<ValueRoot.Result>().FirstOrDefault()?.Type;

    /// <summary>Removes what was added for the method to other classes, after its body was restored.</summary>
    public void Undo()
    {
        if (_method is { } method)
            _generated.RemoveMethod(method);

        Calls.Undo();
    }

    /// <summary><c>tracer</c></summary>
    public CodeBlock Tracer() => new CodeBlock().LoadStatic(_tracer);

    /// <summary><c>17</c>: the index of the method in the method table.</summary>
    public CodeBlock Method() => new CodeBlock().Number(_method ??= _generated.AddMethod(_plan));

    /// <summary><c>if (source != null &amp;&amp; source.HasListeners()) { THEN }</c></summary>
    public CodeBlock IfListening(CodeBlock then)
    {
        var end = CodeBlock.NewLabel();
        return new CodeBlock()
            .LoadStatic(_source).GoToIfFalse(end)
            .LoadStatic(_source).Call(_references.HasListeners).GoToIfFalse(end)
            .Append(then)
            .Place(end);
    }

    /// <summary>
    /// <code>
    /// span = tracer.Start(17);
    /// if (span != null &amp;&amp; span.IsAllDataRequested)
    ///     &lt;AutoSpan&gt;Place0(span, order);
    /// </code>
    /// </summary>
    public CodeBlock Start(SpanSlot span) =>
        span.Store(Start()).Append(Calls.ReadIfRecording(span, _plan.Call.OnEntry, null, _plan.Call.MaxLength));

    /// <summary><c>if (span != null &amp;&amp; span.IsAllDataRequested) &lt;AutoSpan&gt;Place1(span, result);</c></summary>
    public CodeBlock ReadReturn(SpanSlot span, VariableDefinition? result) =>
        Calls.ReadIfRecording(span, _plan.Call.OnReturn, _plan.Call.Error, _plan.Call.MaxLength, result);

    /// <summary><c>tracer.End(span, failure)</c></summary>
    public CodeBlock End(SpanSlot span, VariableDefinition? failure)
    {
        var code = new CodeBlock().LoadStatic(_tracer).Append(span.Load());
        return (failure is null ? code.Null() : code.Load(failure)).Call(_references.End);
    }

    /// <summary><c>tracer.Fail(span, exception)</c></summary>
    public CodeBlock Fail(SpanSlot span, VariableDefinition exception) =>
        new CodeBlock().LoadStatic(_tracer).Append(span.Load()).Load(exception).Call(_references.Fail);

    /// <summary><c>if (this.state == initial &amp;&amp; source != null &amp;&amp; source.HasListeners()) { before; span = tracer.Start(…); }</c></summary>
    public CodeBlock StartIfFirst(FieldReference state, int initial, SpanSlot span, CodeBlock before)
    {
        var start = before.Append(Start(span));
        return Conditional.IfFirst(
            state,
            initial,
            Calls.Kept.Observed is { } observed ? Conditional.IfTrue(new CodeBlock().This().Load(observed), start) : IfListening(start));
    }

    private CodeBlock Start()
    {
        var code = new CodeBlock().LoadStatic(_tracer).Append(Method());
        return _plan.Call.RemoteParent is { } remoteParent
            ? code.Append(Calls.RemoteParent(remoteParent)).Call(_references.StartWithParent)
            : code.Call(_references.Start);
    }
}
