using AutoSpan.Fody.IL;
using AutoSpan.Fody.Weaving.References;
using Mono.Cecil;

namespace AutoSpan.Fody.Weaving.Helpers;

/// <summary>
/// What <see cref="TracerMethods"/> are, for what needs no tracer:
/// <code>
/// internal static bool IsListening(ActivitySource? source) => source != null &amp;&amp; source.HasListeners();
///
/// internal static void Forget(ref Failure? failure, Failure? before)
/// {
///     if (failure != before)
///         Failure.Forget(ref failure, before);
/// }
/// </code>
/// </summary>
/// <param name="type">The generated class.</param>
/// <param name="references">The members that woven code calls.</param>
internal sealed class SharedMethods(TypeDefinition type, RuntimeReferences references)
{
    private MethodDefinition? _isListening;
    private MethodDefinition? _forget;

    /// <summary><c>bool IsListening(ActivitySource? source) => source != null &amp;&amp; source.HasListeners()</c></summary>
    public MethodReference IsListening => _isListening ??= InlinedMethod.Add(
        type,
        nameof(IsListening),
        references.Boolean,
        [InlinedMethod.Parameter("source", references.ActivitySource)],
        parameters => Conditional.IfTrue(
            new CodeBlock().Load(parameters[0]),
            new CodeBlock().Load(parameters[0]).Call(references.HasListeners).Return()).Number(0).Return());

    /// <summary><c>void Forget(ref Failure? failure, Failure? before)</c></summary>
    public MethodReference Forget => _forget ??= InlinedMethod.Add(
        type,
        nameof(Forget),
        references.Void,
        [InlinedMethod.Reference("failure", references.Failure), InlinedMethod.Parameter("before", references.Failure)],
        parameters =>
        {
            var end = CodeBlock.NewLabel();
            return new CodeBlock()
                .Load(parameters[0]).LoadReference().Load(parameters[1]).GoToIfEqual(end)
                .Load(parameters[0]).Load(parameters[1]).Call(references.Forget)
                .Place(end)
                .Return();
        });
}
