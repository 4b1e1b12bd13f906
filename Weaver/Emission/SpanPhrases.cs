using System.Linq;
using AutoSpan.Fody.Planning;
using AutoSpan.Fody.Planning.Tags;
using AutoSpan.Fody.Planning.Values;
using AutoSpan.Fody.References;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Emission;

/// <summary>What woven code says, one phrase for each thing that it does with the span of one method.</summary>
internal sealed class SpanPhrases
{
    private readonly SpanPlan _plan;
    private readonly RuntimeReferences _references;
    private readonly GeneratedClass _generated;
    private readonly FieldDefinition _source;
    private readonly FieldDefinition _tracer;
    private FieldDefinition? _tags;

    public SpanPhrases(SpanPlan plan, RuntimeReferences references, GeneratedClass generated)
    {
        _plan = plan;
        _references = references;
        _generated = generated;
        _source = generated.SourceField(plan.Tracer.Source);
        _tracer = generated.TracerField(plan.Tracer);
        Calls = new CallPhrases(plan.Method.Shape.Body, references);
    }

    /// <summary>What it says of values.</summary>
    public CallPhrases Calls { get; }

    /// <summary>The type of what an asynchronous method returns, where it says something of it; null where it does not.</summary>
    public TypeReference? ResultType => _plan.Call.Paths.Select(path => path.Root).OfType<ValueRoot.Result>().FirstOrDefault()?.Type;

    /// <summary>Takes back what the method was given in the generated class: none of these phrases is in its body any more.</summary>
    public void TakeBack()
    {
        if (_tags is not null)
            _generated.RemoveTagsField(_tags);

        Calls.TakeBack();
    }

    /// <summary><c>tracer</c></summary>
    public CodeBlock Tracer() => new CodeBlock().LoadStatic(_tracer);

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
    /// span = tracer.Start("OrderService.Place", ref tags, "Shop.OrderService.Place");
    /// if (span != null &amp;&amp; span.IsAllDataRequested)
    ///     &lt;AutoSpan&gt;Place0(span, order);
    /// </code>
    /// </summary>
    public CodeBlock Start(SpanPlace span) =>
        span.Store(Start()).Append(Calls.ReadIfRecording(span, _plan.Call.OnEntry, null, _plan.Call.MaxLength));

    /// <summary><c>if (span != null &amp;&amp; span.IsAllDataRequested) &lt;AutoSpan&gt;Place1(span, result);</c></summary>
    public CodeBlock ReadReturn(SpanPlace span, VariableDefinition? result) =>
        Calls.ReadIfRecording(span, _plan.Call.OnReturn, _plan.Call.Error, _plan.Call.MaxLength, result);

    /// <summary>As <see cref="ReadReturn"/>, of what is there when a task is returned: all but its result.</summary>
    public CodeBlock ReadReturnOfTask(SpanPlace span) => Calls.ReadIfRecording(span, [.. _plan.Call.OnReturn.Where(tag => !IsOfResult(tag))], null, _plan.Call.MaxLength);

    /// <summary><c>if (span != null) { THEN }</c></summary>
    public static CodeBlock IfStarted(SpanPlace span, CodeBlock then)
    {
        var end = CodeBlock.NewLabel();
        return span.Load().GoToIfFalse(end).Append(then).Place(end);
    }

    /// <summary><c>if (condition) { THEN }</c></summary>
    public static CodeBlock IfTrue(CodeBlock condition, CodeBlock then)
    {
        var end = CodeBlock.NewLabel();
        return new CodeBlock().Append(condition).GoToIfFalse(end).Append(then).Place(end);
    }

    /// <summary><c>if (!condition) { THEN }</c></summary>
    public static CodeBlock Unless(CodeBlock condition, CodeBlock then)
    {
        var end = CodeBlock.NewLabel();
        return new CodeBlock().Append(condition).GoToIfTrue(end).Append(then).Place(end);
    }

    /// <summary>
    /// The filter <c>catch (Exception exception) when (span != null &amp;&amp; tracer.Observe(span, exception, out failure))</c>, instruction for instruction as
    /// the C# compiler writes it, so that decompilers recognise it.
    /// </summary>
    public CodeBlock Observe(SpanPlace span, VariableDefinition exception, VariableDefinition failure)
    {
        var no = CodeBlock.NewLabel();
        var yesOrNo = CodeBlock.NewLabel();
        return Filter(exception, span.Load().GoToIfFalse(no)
            .LoadStatic(_tracer).Append(span.Load()).Load(exception).LoadAddress(failure).Call(_references.Observe).GoTo(yesOrNo)
            .Place(no)
            .Number(0)
            .Place(yesOrNo));
    }

    /// <summary><c>catch (Exception exception) when (CONDITION)</c></summary>
    public CodeBlock Filter(VariableDefinition exception, CodeBlock condition)
    {
        var isException = CodeBlock.NewLabel();
        var answer = Instruction.Create(OpCodes.Endfilter);
        return new CodeBlock()
            .CastOrNull(_references.Exception).Duplicate().GoToIfTrue(isException)
            .Drop().Number(0).GoTo(answer)
            .Place(isException)
            .Store(exception)
            .Append(condition)
            .Number(0).IsGreater()
            .Append(answer);
    }

    /// <summary>What stands behind a filter that never answers yes: <c>throw;</c></summary>
    public static CodeBlock Rethrow() => new CodeBlock().Drop().Rethrow();

    /// <summary><c>tracer.End(span, failure)</c></summary>
    public CodeBlock End(SpanPlace span, VariableDefinition? failure)
    {
        var code = new CodeBlock().LoadStatic(_tracer).Append(span.Load());
        return (failure is null ? code.Null() : code.Load(failure)).Call(_references.End);
    }

    /// <summary><c>tracer.Fail(span, exception)</c></summary>
    public CodeBlock Fail(SpanPlace span, VariableDefinition exception) =>
        new CodeBlock().LoadStatic(_tracer).Append(span.Load()).Load(exception).Call(_references.Fail);

    /// <summary><c>tracer.EndWhenCompleted(span, task)</c>, or with what reads its result <c>tracer.EndWhenCompleted(span, task, new ResultReader&lt;Order&gt;(…))</c></summary>
    public CodeBlock EndWhenTaskCompleted(SpanPlace span, VariableDefinition task)
    {
        var code = new CodeBlock().LoadStatic(_tracer).Append(span.Load()).Load(task);
        return ResultReader(task) is { } reader
            ? code.Append(reader).Call(OfResult(_references.EndWhenTaskOfResultCompleted, task))
            : code.Call(_references.EndWhenTaskCompleted);
    }

    /// <summary><c>task = tracer.EndWhenCompleted(span, task)</c>, or with what reads its result.</summary>
    public CodeBlock EndWhenValueTaskCompleted(SpanPlace span, VariableDefinition task)
    {
        var code = new CodeBlock().LoadStatic(_tracer).Append(span.Load()).Load(task);
        if (ResultReader(task) is { } reader)
            code.Append(reader).Call(OfResult(_references.EndWhenValueTaskRead, task));
        else if (task.VariableType is GenericInstanceType)
            code.Call(OfResult(_references.EndWhenValueTaskOfResultCompleted, task));
        else
            code.Call(_references.EndWhenValueTaskCompleted);

        return code.Store(task);
    }

    private CodeBlock? ResultReader(VariableDefinition task)
    {
        TagPlan[] tags = [.. _plan.Call.OnReturn.Where(IsOfResult)];
        return task.VariableType is GenericInstanceType { GenericArguments: [var result] } && (tags.Length > 0 || _plan.Call.Error is not null)
            ? Calls.NewResultReader(_references.ResultReader, _references.Activity, result, tags, _plan.Call.Error, _plan.Call.MaxLength)
            : null;
    }

    private static bool IsOfResult(TagPlan tag) => tag is not TagPlan.Value { Path.Root: ValueRoot.Argument };

    private static GenericInstanceMethod OfResult(MethodReference method, VariableDefinition task) =>
        new(method) { GenericArguments = { ((GenericInstanceType)task.VariableType).GenericArguments[0] } };

    /// <summary><c>if (this.state == initial &amp;&amp; source != null &amp;&amp; source.HasListeners()) { before; span = tracer.Start(…); }</c></summary>
    public CodeBlock StartIfFirst(FieldReference state, int initial, SpanPlace span, CodeBlock before)
    {
        var start = before.Append(Start(span));
        return IfFirst(state, initial, Calls.Kept.Observed is { } observed ? IfTrue(new CodeBlock().This().Load(observed), start) : IfListening(start));
    }

    /// <summary><c>if (this.state == initial) { THEN }</c></summary>
    public static CodeBlock IfFirst(FieldReference state, int initial, CodeBlock then)
    {
        var end = CodeBlock.NewLabel();
        return new CodeBlock().This().Load(state).Number(initial).GoToIfNotEqual(end).Append(then).Place(end);
    }

    /// <summary><c>if (number &gt;= 0) { THEN }</c></summary>
    public static CodeBlock IfNotNegative(CodeBlock number, CodeBlock then)
    {
        var end = CodeBlock.NewLabel();
        return new CodeBlock().Append(number).Number(0).GoToIfLess(end).Append(then).Place(end);
    }

    /// <summary><c>running = EnumerationSpans.Resume(ref this.span, ref this.inside, out outside)</c></summary>
    public CodeBlock ResumeEnumeration(SpanPlace running, SpanPlace span, SpanPlace inside, SpanPlace outside) => running.Store(
        span.LoadAddress().Append(inside.LoadAddress()).Append(outside.LoadAddress()).Call(_references.Enumeration.Resume));

    /// <summary><c>tracer.Leave(running, hasElement, failure, outside, ref this.span, ref this.inside)</c></summary>
    public CodeBlock LeaveEnumeration(
        SpanPlace running,
        CodeBlock hasElement,
        VariableDefinition failure,
        SpanPlace outside,
        SpanPlace span,
        SpanPlace inside) =>
        new CodeBlock()
            .LoadStatic(_tracer).Append(running.Load()).Append(hasElement).Load(failure).Append(outside.Load())
            .Append(span.LoadAddress()).Append(inside.LoadAddress())
            .Call(_references.Enumeration.Leave);

    /// <summary><c>tracer.Promise(hasElement, ref this.span, ref this.inside)</c></summary>
    public CodeBlock Promise(VariableDefinition hasElement, SpanPlace span, SpanPlace inside) =>
        TellEnumeration(hasElement, span, inside, _references.Enumeration.Promise);

    /// <summary><c>tracer.Break(exception, ref this.span, ref this.inside)</c></summary>
    public CodeBlock Break(VariableDefinition exception, SpanPlace span, SpanPlace inside) =>
        TellEnumeration(exception, span, inside, _references.Enumeration.Break);

    private CodeBlock TellEnumeration(VariableDefinition news, SpanPlace span, SpanPlace inside, MethodReference method) =>
        new CodeBlock().LoadStatic(_tracer).Load(news).Append(span.LoadAddress()).Append(inside.LoadAddress()).Call(method);

    private CodeBlock Start()
    {
        var code = new CodeBlock().LoadStatic(_tracer).Text(_plan.Name);
        if (_plan.Call.RemoteParent is { } remoteParent)
            return code.Append(ConstantTags()).Append(Calls.RemoteParent(remoteParent)).Call(_references.StartWithParent);

        if (_plan.Call.Constants.Count > 0)
            return code.Append(ConstantTags()).Call(_references.StartWithTags);

        if (_plan.Code is not { } location)
            return code.Call(_references.Start);

        _tags ??= _generated.AddTagsField();
        code.LoadStaticAddress(_tags).Text(location.Function);
        return location.File is null
            ? code.Call(_references.StartWithFunction)
            : code.Text(location.File).Number(location.Line).Call(_references.StartWithLocation);
    }

    // tags ?? (tags = ConstantTags.Of("Shop.OrderService.Place", null, 0, ["peer.service", "billing"]))
    private CodeBlock ConstantTags()
    {
        if (_plan.Code is null && _plan.Call.Constants.Count == 0)
            return new CodeBlock().Null();

        _tags ??= _generated.AddTagsField();
        var end = CodeBlock.NewLabel();
        return new CodeBlock()
            .LoadStatic(_tags).Duplicate().GoToIfTrue(end)
            .Drop()
            .Text(_plan.Code?.Function).Text(_plan.Code?.File).Number(_plan.Code?.Line ?? 0)
            .NewTextArray(_plan.Method.Method.Module.TypeSystem.String, _plan.Call.Constants).Call(_references.ConstantTagsOf)
            .Duplicate().StoreStatic(_tags)
            .Place(end);
    }
}
