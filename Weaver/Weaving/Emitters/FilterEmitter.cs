using AutoSpan.Fody.IL;
using AutoSpan.Fody.Weaving.References;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Weaving.Emitters;

/// <summary>Emits the exception filter of a method. It observes exceptions and never catches them.</summary>
/// <param name="references">The members that woven code calls.</param>
/// <param name="source">The field with the source.</param>
/// <param name="tracer">The field with the tracer.</param>
internal sealed class FilterEmitter(RuntimeReferences references, FieldDefinition source, FieldDefinition tracer)
{
    /// <summary><c>catch (Exception exception) when (span != null &amp;&amp; tracer.Observe(span, exception, ref failure))</c></summary>
    public CodeBlock Observe(SpanSlot span, VariableDefinition exception, VariableDefinition failure)
    {
        var no = CodeBlock.NewLabel();
        var isObserved = span.Load().GoToIfFalse(no)
            .LoadStatic(tracer).Append(span.Load()).Load(exception).LoadAddress(failure).Call(references.Observe);
        return Filter(exception, isObserved, no);
    }

    /// <summary>
    /// <c>catch (Exception exception) when (source != null &amp;&amp; source.HasListeners() &amp;&amp; SpanEvents.Observe(exception, ref
    /// failure))</c>
    /// </summary>
    public CodeBlock ObserveForEvent(VariableDefinition exception, VariableDefinition failure)
    {
        var no = CodeBlock.NewLabel();
        var isObserved = new CodeBlock()
            .LoadStatic(source).GoToIfFalse(no)
            .LoadStatic(source).Call(references.HasListeners).GoToIfFalse(no)
            .Load(exception).LoadAddress(failure).Call(references.Events.Observe);
        return Filter(exception, isObserved, no);
    }

    /// <summary>The handler of the filter, which never runs: <c>throw;</c></summary>
    public static CodeBlock Rethrow() => new CodeBlock().Drop().Rethrow();

    /// <summary><c>if (failure != before) Failure.Forget(ref failure, before)</c></summary>
    public CodeBlock Forget(VariableDefinition failure, VariableDefinition before)
    {
        var end = CodeBlock.NewLabel();
        return new CodeBlock()
            .Load(failure).Load(before).GoToIfEqual(end)
            .LoadAddress(failure).Load(before).Call(references.Forget)
            .Place(end);
    }

    // catch (Exception exception) when (CONDITION), instruction for instruction as the C# compiler writes it, so that decompilers recognise it.
    private CodeBlock Filter(VariableDefinition exception, CodeBlock condition, Instruction no)
    {
        var isException = CodeBlock.NewLabel();
        var yesOrNo = CodeBlock.NewLabel();
        var answer = Instruction.Create(OpCodes.Endfilter);
        return new CodeBlock()
            .CastOrNull(references.Exception).Duplicate().GoToIfTrue(isException)
            .Drop().Number(0).GoTo(answer)
            .Place(isException)
            .Store(exception)
            .Append(condition).GoTo(yesOrNo)
            .Place(no)
            .Number(0)
            .Place(yesOrNo)
            .Number(0).IsGreater()
            .Append(answer);
    }
}
