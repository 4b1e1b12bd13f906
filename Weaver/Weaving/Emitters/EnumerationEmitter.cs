using AutoSpan.Fody.IL;

namespace AutoSpan.Fody.Weaving.Emitters;

/// <summary>Emits the span code of async iterators, which keep their span in a field.</summary>
/// <param name="emitter">The code that all shapes share.</param>
internal sealed class EnumerationEmitter(SpanEmitter emitter)
{
    /// <summary><c>&lt;AutoSpan&gt;.SetResult0(hasElement, ref this.span, ref this.inside)</c>: the result is on the stack, and stays there.</summary>
    public CodeBlock SetResult(SpanSlot field, SpanSlot inside) =>
        new CodeBlock().Duplicate().Append(field.LoadAddress()).Append(inside.LoadAddress()).Call(emitter.Enumeration.SetResult);

    /// <summary><c>&lt;AutoSpan&gt;.SetException0(exception, ref this.span, ref this.inside)</c>: the exception is on the stack, and stays there.</summary>
    public CodeBlock SetException(SpanSlot field, SpanSlot inside) =>
        new CodeBlock().Duplicate().Append(field.LoadAddress()).Append(inside.LoadAddress()).Call(emitter.Enumeration.SetException);

    /// <summary><c>&lt;AutoSpan&gt;.Resume(this.span, this.inside)</c></summary>
    public CodeBlock Resume(SpanSlot field, SpanSlot inside) => field.Load().Append(inside.Load()).Call(emitter.Shared.Resume);

    /// <summary><c>&lt;AutoSpan&gt;.Suspend(this.span, ref this.inside)</c></summary>
    public CodeBlock Suspend(SpanSlot field, SpanSlot inside) => field.Load().Append(inside.LoadAddress()).Call(emitter.Shared.Suspend);
}
