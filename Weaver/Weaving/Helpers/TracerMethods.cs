using System;
using AutoSpan.Fody.IL;
using AutoSpan.Fody.Weaving.References;
using Mono.Cecil;

namespace AutoSpan.Fody.Weaving.Helpers;

/// <summary>
/// The methods that woven bodies call instead of the tracer itself, for one tracer. Each begins with the guard or a null test. They are written on first use:
/// <code>
/// internal static Activity? Start0(int method)
/// {
///     if (source0 != null &amp;&amp; source0.HasListeners())
///         return tracer0.Start(method);
///     return null;
/// }
///
/// internal static bool Observe0(object exception, Activity? span, ref Failure? failure) =>
///     span != null &amp;&amp; tracer0.Observe(span, exception, ref failure);
///
/// internal static void End0(Activity? span, Failure? failure)
/// {
///     if (span != null)
///         tracer0.End(span, failure);
/// }
/// </code>
/// </summary>
/// <param name="source">The field with the source.</param>
/// <param name="tracer">The field with the tracer.</param>
/// <param name="number">The number of the tracer, which ends the names.</param>
/// <param name="references">The members that woven code calls.</param>
internal sealed class TracerMethods(FieldDefinition source, FieldDefinition tracer, int number, RuntimeReferences references)
{
    private MethodDefinition? _start;
    private MethodDefinition? _isListening;
    private MethodDefinition? _startFirst;
    private MethodDefinition? _observe;
    private MethodDefinition? _observeForEvent;
    private MethodDefinition? _end;
    private MethodDefinition? _fail;
    private MethodDefinition? _endWhenCompleted;

    /// <summary>The field with the source, which can be null.</summary>
    public FieldDefinition Source => source;

    /// <summary>The field with the tracer.</summary>
    public FieldDefinition Tracer => tracer;

    /// <summary><c>Activity? Start0(int method)</c></summary>
    public MethodReference Start => _start ??= Add(
        nameof(Start),
        references.Activity,
        [Method],
        parameters => IfListening(
            new CodeBlock().LoadStatic(tracer).Load(parameters[0]).Call(references.Start).Return()).Null().Return());

    /// <summary><c>bool IsListening0() => source0 != null &amp;&amp; source0.HasListeners()</c></summary>
    public MethodReference IsListening => _isListening ??= Add(
        nameof(IsListening),
        references.Boolean,
        [],
        _ => IfListening(new CodeBlock().Number(1).Return()).Number(0).Return());

    /// <summary>
    /// <c>void StartFirst0(bool isFirst, ref Activity? span, int method)</c>: <c>if (isFirst &amp;&amp; source0 != null &amp;&amp; source0.HasListeners())
    /// span = tracer0.Start(method);</c>
    /// </summary>
    public MethodReference StartFirst => _startFirst ??= Add(
        nameof(StartFirst),
        references.Void,
        [InlinedMethod.Parameter("isFirst", references.Boolean), SpanReference, Method],
        parameters => Conditional.IfTrue(
            new CodeBlock().Load(parameters[0]),
            IfListening(new CodeBlock()
                .Load(parameters[1]).LoadStatic(tracer).Load(parameters[2]).Call(references.Start).StoreReference())).Return());

    /// <summary><c>bool Observe0(object exception, Activity? span, ref Failure? failure)</c></summary>
    public MethodReference Observe => _observe ??= Add(
        nameof(Observe),
        references.Boolean,
        [InlinedMethod.Parameter("exception", references.Object), Span, FailureReference],
        parameters => IfSet(
            parameters[1],
            new CodeBlock()
                .LoadStatic(tracer).Load(parameters[1]).Load(parameters[0]).Load(parameters[2]).Call(references.Observe).Return()).Number(0).Return());

    /// <summary>
    /// <c>bool ObserveForEvent0(object exception, ref Failure? failure) => source0 != null &amp;&amp; source0.HasListeners() &amp;&amp;
    /// SpanEvents.Observe(exception, ref failure)</c>
    /// </summary>
    public MethodReference ObserveForEvent => _observeForEvent ??= Add(
        nameof(ObserveForEvent),
        references.Boolean,
        [InlinedMethod.Parameter("exception", references.Object), FailureReference],
        parameters => IfListening(
            new CodeBlock().Load(parameters[0]).Load(parameters[1]).Call(references.Events.Observe).Return()).Number(0).Return());

    /// <summary><c>void End0(Activity? span, Failure? failure)</c></summary>
    public MethodReference End => _end ??= Add(
        nameof(End),
        references.Void,
        [Span, InlinedMethod.Parameter("failure", references.Failure)],
        parameters => IfSet(
            parameters[0],
            new CodeBlock().LoadStatic(tracer).Load(parameters[0]).Load(parameters[1]).Call(references.End)).Return());

    /// <summary><c>void Fail0(Exception exception, Activity? span)</c>: <c>if (span != null) tracer0.Fail(span, exception);</c></summary>
    public MethodReference Fail => _fail ??= Add(
        nameof(Fail),
        references.Void,
        [InlinedMethod.Parameter("exception", references.Exception), Span],
        parameters => IfSet(
            parameters[1],
            new CodeBlock().LoadStatic(tracer).Load(parameters[1]).Load(parameters[0]).Call(references.Fail)).Return());

    /// <summary>
    /// <c>void EndWhenCompleted0(ref Activity? span, Task? task)</c>: <c>if (span != null) { tracer0.EndWhenCompleted(span, task); span = null; }</c>
    /// </summary>
    public MethodReference EndWhenCompleted => _endWhenCompleted ??= Add(
        nameof(EndWhenCompleted),
        references.Void,
        [SpanReference, InlinedMethod.Parameter("task", references.Tasks.Task)],
        parameters => Conditional.IfTrue(
            new CodeBlock().Load(parameters[0]).LoadReference(),
            new CodeBlock()
                .LoadStatic(tracer).Load(parameters[0]).LoadReference().Load(parameters[1])
                .Call(references.Tasks.EndWhenTaskCompleted)
                .Load(parameters[0]).Null().StoreReference()).Return());

    private ParameterDefinition Method => InlinedMethod.Parameter("method", references.Int32);

    private ParameterDefinition Span => InlinedMethod.Parameter("span", references.Activity);

    private ParameterDefinition SpanReference => InlinedMethod.Reference("span", references.Activity);

    private ParameterDefinition FailureReference => InlinedMethod.Reference("failure", references.Failure);

    /// <summary><c>if (source0 != null &amp;&amp; source0.HasListeners()) { THEN }</c></summary>
    /// <param name="then">What runs when there is a listener.</param>
    public CodeBlock IfListening(CodeBlock then)
    {
        var end = CodeBlock.NewLabel();
        return new CodeBlock()
            .LoadStatic(source).GoToIfFalse(end)
            .LoadStatic(source).Call(references.HasListeners).GoToIfFalse(end)
            .Append(then)
            .Place(end);
    }

    private static CodeBlock IfSet(ParameterDefinition span, CodeBlock then) => Conditional.IfTrue(new CodeBlock().Load(span), then);

    private MethodDefinition Add(string name, TypeReference returns, ParameterDefinition[] parameters, Func<ParameterDefinition[], CodeBlock> code) =>
        InlinedMethod.Add(tracer.DeclaringType, name + number, returns, parameters, code);
}
