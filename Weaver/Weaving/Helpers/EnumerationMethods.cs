using System;
using AutoSpan.Fody.IL;
using AutoSpan.Fody.Weaving.References;
using Mono.Cecil;

namespace AutoSpan.Fody.Weaving.Helpers;

/// <summary>
/// What <see cref="TracerMethods"/> are for all bodies, for those of async iterators:
/// <code>
/// internal static void SetResult0(bool hasElement, ref Activity? span, ref Activity? inside)
/// {
///     if (span != null)
///         tracer0.SetResult(hasElement, ref span, ref inside);
/// }
/// </code>
/// </summary>
/// <param name="tracer">The methods of the tracer.</param>
/// <param name="number">The number of the tracer, which ends the names.</param>
/// <param name="references">The members that woven code calls.</param>
internal sealed class EnumerationMethods(TracerMethods tracer, int number, RuntimeReferences references)
{
    private MethodDefinition? _setResult;
    private MethodDefinition? _setException;

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
