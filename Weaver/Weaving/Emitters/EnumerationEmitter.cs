using AutoSpan.Fody.IL;
using AutoSpan.Fody.Weaving.References;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Weaving.Emitters;

/// <summary>Emits the span code of iterators, which keep their span in a field.</summary>
/// <param name="emitter">The code that all shapes share.</param>
/// <param name="references">Members that iterators call.</param>
internal sealed class EnumerationEmitter(SpanEmitter emitter, EnumerationReferences references)
{
    /// <summary><c>running = EnumerationSpans.Resume(ref this.span, ref this.inside, out outside)</c></summary>
    public CodeBlock Resume(SpanSlot running, SpanSlot field, SpanSlot inside, SpanSlot outside) => running.Store(
        field.LoadAddress().Append(inside.LoadAddress()).Append(outside.LoadAddress()).Call(references.Resume));

    /// <summary><c>tracer.Leave(running, hasElement, failure, outside, ref this.span, ref this.inside)</c></summary>
    public CodeBlock Leave(
        SpanSlot running,
        CodeBlock hasElement,
        VariableDefinition failure,
        SpanSlot outside,
        SpanSlot field,
        SpanSlot inside) =>
        emitter.Tracer()
            .Append(running.Load()).Append(hasElement).Load(failure).Append(outside.Load())
            .Append(field.LoadAddress()).Append(inside.LoadAddress())
            .Call(references.Leave);

    /// <summary><c>tracer.SetResult(hasElement, ref this.span, ref this.inside)</c></summary>
    public CodeBlock Promise(VariableDefinition hasElement, SpanSlot field, SpanSlot inside) =>
        Tell(hasElement, field, inside, references.SetResult);

    /// <summary><c>tracer.SetException(exception, ref this.span, ref this.inside)</c></summary>
    public CodeBlock Break(VariableDefinition exception, SpanSlot field, SpanSlot inside) =>
        Tell(exception, field, inside, references.SetException);

    private CodeBlock Tell(VariableDefinition news, SpanSlot field, SpanSlot inside, MethodReference method) =>
        emitter.Tracer().Load(news).Append(field.LoadAddress()).Append(inside.LoadAddress()).Call(method);
}
