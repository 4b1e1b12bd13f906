using System.Linq;
using AutoSpan.Fody.IL;
using AutoSpan.Fody.Metadata;
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
    private readonly TracerMethods _tracer;
    private int? _method;

    public SpanEmitter(SpanPlan plan, RuntimeReferences references, GeneratedClass generated)
    {
        _plan = plan;
        _references = references;
        _generated = generated;
        _tracer = generated.Tracer(plan.Tracer);
        Calls = new HelperCallEmitter(plan.Method.Shape.Body, references, generated.HelperNames);
        Filters = new FilterEmitter(_tracer, generated.Shared);
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
    public CodeBlock Tracer() => new CodeBlock().LoadStatic(_tracer.Tracer);

    /// <summary><c>17</c>: the index of the method in the method table.</summary>
    public CodeBlock Method() => new CodeBlock().Number(_method ??= _generated.AddMethod(_plan));

    /// <summary><c>&lt;AutoSpan&gt;.IsListening0()</c></summary>
    public CodeBlock IsListening() => new CodeBlock().Call(_tracer.IsListening);

    /// <summary><c>if (&lt;AutoSpan&gt;.IsListening(&lt;AutoSpan&gt;.source0)) return &lt;AutoSpan0&gt;g__Total(order);</c></summary>
    /// <param name="copy">What runs in place of the method, with the same parameters.</param>
    public CodeBlock RunIfListening(MethodDefinition copy)
    {
        var end = CodeBlock.NewLabel();
        // The source is loaded here, and not in the called method, so that coverlet does not count the branch. It does not look at a first instruction.
        var code = new CodeBlock().Nothing().LoadStatic(_tracer.Source).Call(_generated.Shared.IsListening).GoToIfFalse(end);
        if (copy.HasThis)
            code.This();

        var method = _plan.Method.Method;
        foreach (var parameter in method.Parameters)
            code.Load(parameter);

        return code.CallAndReturn(MethodTypeParameters.SelfReference(copy, method.GenericParameters)).Place(end);
    }

    /// <summary><c>if (source != null &amp;&amp; source.HasListeners()) { THEN }</c></summary>
    public CodeBlock IfListening(CodeBlock then) => _tracer.IfListening(then);

    /// <summary>
    /// <code>
    /// Activity span = &lt;AutoSpan&gt;.Start0(17);
    /// if (span != null &amp;&amp; span.IsAllDataRequested)  // where a tag reads an argument
    ///     &lt;AutoSpan&gt;Place0(span, order);
    /// </code>
    /// With a remote parent, which is read only when there is a listener:
    /// <code>
    /// Activity span = null;
    /// if (source != null &amp;&amp; source.HasListeners())
    /// {
    ///     if (tracer.IsOn(17))
    ///         span = tracer.Start(17, &lt;AutoSpan&gt;Place1(message));
    /// }
    /// </code>
    /// </summary>
    /// <param name="span">The local, which is not set yet.</param>
    public CodeBlock StartIfListening(SpanSlot span)
    {
        if (_plan.Call.RemoteParent is not null)
            return span.Store(new CodeBlock().Null()).Append(IfListening(Start(span)));

        return span.Store(Method().Call(_tracer.Start)).Append(ReadArguments(span));
    }

    /// <summary><c>if (span != null &amp;&amp; span.IsAllDataRequested) &lt;AutoSpan&gt;Place1(span, result);</c></summary>
    public CodeBlock ReadReturn(SpanSlot span, VariableDefinition? result) =>
        Calls.ReadIfRecording(span, _plan.Call.OnReturn, _plan.Call.Error, _plan.Call.MaxLength, result);

    /// <summary><c>&lt;AutoSpan&gt;.End0(span, failure)</c>, which ends the span if there is one.</summary>
    public CodeBlock End(SpanSlot span, VariableDefinition? failure) =>
        (failure is null ? span.Load().Null() : span.Load().Load(failure)).Call(_tracer.End);

    /// <summary><c>&lt;AutoSpan&gt;.Fail0(exception, span)</c>: the exception is on the stack. It ends the span if there is one.</summary>
    public CodeBlock Fail(SpanSlot span) => span.Load().Call(_tracer.Fail);

    /// <summary><c>&lt;AutoSpan&gt;.EndWhenCompleted0(ref span, task)</c>, which passes the span to the task if there is one.</summary>
    public CodeBlock EndWhenCompleted(SpanSlot span, VariableDefinition task) => span.LoadAddress().Load(task).Call(_tracer.EndWhenCompleted);

    /// <summary>
    /// <c>&lt;AutoSpan&gt;.StartFirst0(this.state == initial, ref this.span, 17)</c>; where values are read before or after it:
    /// <code>
    /// if (this.state == initial &amp;&amp; source != null &amp;&amp; source.HasListeners())
    /// {
    ///     before
    ///     this.span = tracer.Start(17, …);
    ///     // tags of arguments
    /// }
    /// </code>
    /// </summary>
    /// <param name="isFirst">Whether the state machine runs for the first time: leaves a truth value on the stack.</param>
    /// <param name="span">The field.</param>
    /// <param name="before">What runs before the start.</param>
    public CodeBlock StartIfFirst(CodeBlock isFirst, SpanSlot span, CodeBlock before)
    {
        if (before.Instructions.Count == 0 && ReadsNothing)
            return isFirst.Append(span.LoadAddress()).Append(Method()).Call(_tracer.StartFirst);

        var start = before.Append(Start(span));
        return Conditional.IfTrue(
            isFirst,
            Calls.Kept.Observed is { } observed ? Conditional.IfTrue(new CodeBlock().This().Load(observed), start) : IfListening(start));
    }

    private bool ReadsNothing => _plan.Call.RemoteParent is null && _plan.Call.OnEntry.Count == 0 && Calls.Kept.Observed is null;

    /// <summary>
    /// <code>
    /// span = tracer.Start(17);
    /// if (span != null &amp;&amp; span.IsAllDataRequested)
    ///     &lt;AutoSpan&gt;Place0(span, order);
    /// </code>
    /// </summary>
    public CodeBlock Start(SpanSlot span)
    {
        var tracer = Tracer().Append(Method());
        var start = _plan.Call.RemoteParent is { } remoteParent
            ? Conditional.IfTrue(
                Tracer().Append(Method()).Call(_references.IsOn),
                span.Store(tracer.Append(Calls.RemoteParent(remoteParent)).Call(_references.StartWithParent)))
            : span.Store(tracer.Call(_references.Start));
        return start.Append(ReadArguments(span));
    }

    private CodeBlock ReadArguments(SpanSlot span) => Calls.ReadIfRecording(span, _plan.Call.OnEntry, null, _plan.Call.MaxLength);
}
