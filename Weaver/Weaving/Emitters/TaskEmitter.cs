using System.Linq;
using AutoSpan.Fody.IL;
using AutoSpan.Fody.Planning.Tags;
using AutoSpan.Fody.Weaving.References;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Weaving.Emitters;

/// <summary>Emits the end of a span that lasts until a returned task completes.</summary>
/// <param name="emitter">The code that all shapes share.</param>
/// <param name="references">The members that woven code calls.</param>
internal sealed class TaskEmitter(SpanEmitter emitter, RuntimeReferences references)
{
    /// <summary>As <see cref="SpanEmitter.ReadReturn"/>, for what is known when the task is returned: all but its result.</summary>
    public CodeBlock ReadReturn(SpanSlot span) =>
        emitter.Calls.ReadIfRecording(span, [.. emitter.Plan.Call.OnReturn.Where(tag => !tag.IsOfResult)], null, emitter.Plan.Call.MaxLength);

    /// <summary>
    /// <c>tracer.EndWhenCompleted(span, task)</c>, or with a reader of its result <c>tracer.EndWhenCompleted(span, task, new
    /// ResultReader&lt;Order&gt;(…))</c>
    /// </summary>
    public CodeBlock EndWhenCompleted(SpanSlot span, VariableDefinition task)
    {
        var code = emitter.Tracer().Append(span.Load()).Load(task);
        return ResultReader(task) is { } reader
            ? code.Append(reader).Call(OfResult(references.Tasks.EndWhenTaskOfResultCompleted, task))
            : code.Call(references.Tasks.EndWhenTaskCompleted);
    }

    /// <summary><c>task = tracer.EndWhenCompleted(span, task)</c>, or with a reader of its result.</summary>
    public CodeBlock ReplaceWhenCompleted(SpanSlot span, VariableDefinition task)
    {
        var code = emitter.Tracer().Append(span.Load()).Load(task);
        if (ResultReader(task) is { } reader)
            code.Append(reader).Call(OfResult(references.Tasks.EndWhenValueTaskRead, task));
        else if (task.VariableType is GenericInstanceType)
            code.Call(OfResult(references.Tasks.EndWhenValueTaskOfResultCompleted, task));
        else
            code.Call(references.Tasks.EndWhenValueTaskCompleted);

        return code.Store(task);
    }

    /// <summary>Whether a tag or the setting <c>errorWhen</c> reads the result of the task.</summary>
    public bool ReadsResult(VariableDefinition task) =>
        task.VariableType is GenericInstanceType { GenericArguments: [_] } && (TagsOfResult.Length > 0 || emitter.Plan.Call.Error is not null);

    private TagPlan[] TagsOfResult => [.. emitter.Plan.Call.OnReturn.Where(tag => tag.IsOfResult)];

    private CodeBlock? ResultReader(VariableDefinition task) =>
        ReadsResult(task)
            ? emitter.Calls.NewResultReader(
                references.Tasks.ResultReader, references.Activity, ResultOf(task), TagsOfResult, emitter.Plan.Call.Error, emitter.Plan.Call.MaxLength)
            : null;

    private static GenericInstanceMethod OfResult(MethodReference method, VariableDefinition task) =>
        new(method) { GenericArguments = { ResultOf(task) } };

    private static TypeReference ResultOf(VariableDefinition task) => ((GenericInstanceType)task.VariableType).GenericArguments[0];
}
