using AutoSpan.Fody.IL;
using AutoSpan.Fody.Weaving.Helpers;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Weaving.Emitters;

/// <summary>Emits the exception filter of a method. It observes exceptions and never catches them.</summary>
/// <remarks>
/// The C# compiler casts what was thrown to <c>Exception</c> first, with a branch and two temporary values. Code that the JIT does not optimize keeps those on
/// the stack in each frame, so the cast is left to the called method.
/// </remarks>
/// <param name="tracer">The methods of the tracer.</param>
/// <param name="shared">The methods that need no tracer.</param>
internal sealed class FilterEmitter(TracerMethods tracer, SharedMethods shared)
{
    /// <summary><c>catch (object exception) when (&lt;AutoSpan&gt;.Observe0(exception, span, ref failure))</c></summary>
    public CodeBlock Observe(SpanSlot span, VariableDefinition failure) =>
        span.Load().LoadAddress(failure).Call(tracer.Observe).EndFilter();

    /// <summary><c>catch (object exception) when (&lt;AutoSpan&gt;.ObserveForEvent0(exception, ref failure))</c></summary>
    public CodeBlock ObserveForEvent(VariableDefinition failure) => new CodeBlock().LoadAddress(failure).Call(tracer.ObserveForEvent).EndFilter();

    /// <summary>The handler of the filter, which never runs: <c>throw;</c></summary>
    public static CodeBlock Rethrow() => new CodeBlock().Drop().Rethrow();

    /// <summary><c>&lt;AutoSpan&gt;.Forget(ref failure, before)</c></summary>
    public CodeBlock Forget(VariableDefinition failure, VariableDefinition before) => new CodeBlock().LoadAddress(failure).Load(before).Call(shared.Forget);
}
