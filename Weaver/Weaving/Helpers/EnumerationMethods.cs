using System;
using AutoSpan.Fody.IL;
using AutoSpan.Fody.Weaving.References;
using Mono.Cecil;

namespace AutoSpan.Fody.Weaving.Helpers;

/// <summary>
/// What <see cref="TracerMethods"/> are for all bodies, for those of iterators:
/// <code>
/// internal static Activity? Enter0(bool isFirst, int method, ref Activity? span, ref Activity? inside, out Activity? outside)
/// {
///     if (span != null)
///         return EnumerationSpans.Resume(ref span, ref inside, out outside);
///     outside = null;
///     if (isFirst &amp;&amp; source0 != null &amp;&amp; source0.HasListeners())
///     {
///         outside = CurrentActivity.Capture();
///         return tracer0.Start(method);
///     }
///     return null;
/// }
///
/// internal static void Leave0(
///     Activity? running, bool hasElement, Failure? failure, Activity? outside, ref Activity? span, ref Activity? inside)
/// {
///     if (running != null)
///         tracer0.Leave(running, hasElement, failure, outside, ref span, ref inside);
/// }
/// </code>
/// </summary>
/// <param name="tracer">The methods of the tracer.</param>
/// <param name="number">The number of the tracer, which ends the names.</param>
/// <param name="references">The members that woven code calls.</param>
internal sealed class EnumerationMethods(TracerMethods tracer, int number, RuntimeReferences references)
{
    private MethodDefinition? _enter;
    private MethodDefinition? _leave;
    private MethodDefinition? _setResult;
    private MethodDefinition? _setException;

    /// <summary><c>Activity? Enter0(bool isFirst, int method, ref Activity? span, ref Activity? inside, out Activity? outside)</c></summary>
    public MethodReference Enter => _enter ??= Add(
        nameof(Enter),
        references.Activity,
        [
            Parameter("isFirst", references.Boolean),
            Parameter("method", references.Int32),
            ByReference("span"),
            ByReference("inside"),
            new ParameterDefinition("outside", ParameterAttributes.Out, new ByReferenceType(references.Activity))
        ],
        parameters =>
        {
            var resume = new CodeBlock().Load(parameters[2]).Load(parameters[3]).Load(parameters[4]).Call(references.Enumeration.Resume).Return();
            var start = new CodeBlock()
                .Load(parameters[4]).Call(references.Activation.Capture).StoreReference()
                .LoadStatic(tracer.Tracer).Load(parameters[1]).Call(references.Start).Return();
            return Conditional.IfTrue(new CodeBlock().Load(parameters[2]).LoadReference(), resume)
                .Load(parameters[4]).Null().StoreReference()
                .Append(Conditional.IfTrue(new CodeBlock().Load(parameters[0]), tracer.IfListening(start)))
                .Null().Return();
        });

    /// <summary>
    /// <c>void Leave0(Activity? running, bool hasElement, Failure? failure, Activity? outside, ref Activity? span, ref Activity? inside)</c>
    /// </summary>
    public MethodReference Leave => _leave ??= Add(
        nameof(Leave),
        references.Void,
        [
            Parameter("running", references.Activity),
            Parameter("hasElement", references.Boolean),
            Parameter("failure", references.Failure),
            Parameter("outside", references.Activity),
            ByReference("span"),
            ByReference("inside")
        ],
        parameters => IfSet(new CodeBlock().Load(parameters[0]), parameters, references.Enumeration.Leave));

    /// <summary>
    /// <c>void SetResult0(bool hasElement, ref Activity? span, ref Activity? inside)</c>: <c>if (span != null) tracer0.SetResult(hasElement, ref span, ref
    /// inside);</c>
    /// </summary>
    public MethodReference SetResult => _setResult ??= Add(
        nameof(SetResult),
        references.Void,
        [Parameter("hasElement", references.Boolean), ByReference("span"), ByReference("inside")],
        parameters => IfSet(new CodeBlock().Load(parameters[1]).LoadReference(), parameters, references.Enumeration.SetResult));

    /// <summary>
    /// <c>void SetException0(Exception exception, ref Activity? span, ref Activity? inside)</c>: <c>if (span != null) tracer0.SetException(exception, ref span,
    /// ref inside);</c>
    /// </summary>
    public MethodReference SetException => _setException ??= Add(
        nameof(SetException),
        references.Void,
        [Parameter("exception", references.Exception), ByReference("span"), ByReference("inside")],
        parameters => IfSet(new CodeBlock().Load(parameters[1]).LoadReference(), parameters, references.Enumeration.SetException));

    // if (CONDITION) tracer0.METHOD(all parameters)
    private CodeBlock IfSet(CodeBlock condition, ParameterDefinition[] parameters, MethodReference method)
    {
        var call = new CodeBlock().LoadStatic(tracer.Tracer);
        foreach (var parameter in parameters)
            call.Load(parameter);

        return Conditional.IfTrue(condition, call.Call(method)).Return();
    }

    private static ParameterDefinition Parameter(string name, TypeReference type) => InlinedMethod.Parameter(name, type);

    private ParameterDefinition ByReference(string name) => InlinedMethod.Reference(name, references.Activity);

    private MethodDefinition Add(string name, TypeReference returns, ParameterDefinition[] parameters, Func<ParameterDefinition[], CodeBlock> body) =>
        InlinedMethod.Add(tracer.Tracer.DeclaringType, name + number, returns, parameters, body);
}
