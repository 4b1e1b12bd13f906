using AutoSpan.Fody.References;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Emission;

/// <summary>What iterators say of their span, which is a field of theirs.</summary>
/// <param name="phrases">What all shapes say.</param>
/// <param name="references">What iterators call.</param>
internal sealed class EnumerationPhrases(SpanPhrases phrases, EnumerationReferences references)
{
    /// <summary><c>running = EnumerationSpans.Resume(ref this.span, ref this.inside, out outside)</c></summary>
    public CodeBlock Resume(SpanPlace running, SpanPlace field, SpanPlace inside, SpanPlace outside) => running.Store(
        field.LoadAddress().Append(inside.LoadAddress()).Append(outside.LoadAddress()).Call(references.Resume));

    /// <summary><c>tracer.Leave(running, hasElement, failure, outside, ref this.span, ref this.inside)</c></summary>
    public CodeBlock Leave(
        SpanPlace running,
        CodeBlock hasElement,
        VariableDefinition failure,
        SpanPlace outside,
        SpanPlace field,
        SpanPlace inside) =>
        phrases.Tracer()
            .Append(running.Load()).Append(hasElement).Load(failure).Append(outside.Load())
            .Append(field.LoadAddress()).Append(inside.LoadAddress())
            .Call(references.Leave);

    /// <summary><c>tracer.SetResult(hasElement, ref this.span, ref this.inside)</c></summary>
    public CodeBlock Promise(VariableDefinition hasElement, SpanPlace field, SpanPlace inside) =>
        Tell(hasElement, field, inside, references.SetResult);

    /// <summary><c>tracer.SetException(exception, ref this.span, ref this.inside)</c></summary>
    public CodeBlock Break(VariableDefinition exception, SpanPlace field, SpanPlace inside) =>
        Tell(exception, field, inside, references.SetException);

    private CodeBlock Tell(VariableDefinition news, SpanPlace field, SpanPlace inside, MethodReference method) =>
        phrases.Tracer().Load(news).Append(field.LoadAddress()).Append(inside.LoadAddress()).Call(method);
}
