using System.Linq;
using AutoSpan.Fody.Planning.Tags;
using AutoSpan.Fody.Planning.Values;
using AutoSpan.Fody.References;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Emission;

/// <summary>What methods say that return a task which they got elsewhere: their span goes on until it completes.</summary>
/// <param name="phrases">What all shapes say.</param>
/// <param name="references">What woven code calls.</param>
internal sealed class TaskPhrases(SpanPhrases phrases, RuntimeReferences references)
{
    /// <summary>As <see cref="SpanPhrases.ReadReturn"/>, of what is there when a task is returned: all but its result.</summary>
    public CodeBlock ReadReturn(SpanPlace span) => phrases.Calls.ReadIfRecording(span, [.. phrases.Plan.Call.OnReturn.Where(tag => !tag.IsOfResult)], null, phrases.Plan.Call.MaxLength);

    /// <summary><c>tracer.EndWhenCompleted(span, task)</c>, or with what reads its result <c>tracer.EndWhenCompleted(span, task, new ResultReader&lt;Order&gt;(…))</c></summary>
    public CodeBlock EndWhenCompleted(SpanPlace span, VariableDefinition task)
    {
        var code = phrases.Tracer().Append(span.Load()).Load(task);
        return ResultReader(task) is { } reader
            ? code.Append(reader).Call(OfResult(references.Tasks.EndWhenTaskOfResultCompleted, task))
            : code.Call(references.Tasks.EndWhenTaskCompleted);
    }

    /// <summary><c>task = tracer.EndWhenCompleted(span, task)</c>, or with what reads its result.</summary>
    public CodeBlock ReplaceWhenCompleted(SpanPlace span, VariableDefinition task)
    {
        var code = phrases.Tracer().Append(span.Load()).Load(task);
        if (ResultReader(task) is { } reader)
            code.Append(reader).Call(OfResult(references.Tasks.EndWhenValueTaskRead, task));
        else if (task.VariableType is GenericInstanceType)
            code.Call(OfResult(references.Tasks.EndWhenValueTaskOfResultCompleted, task));
        else
            code.Call(references.Tasks.EndWhenValueTaskCompleted);

        return code.Store(task);
    }

    private CodeBlock? ResultReader(VariableDefinition task)
    {
        TagPlan[] tags = [.. phrases.Plan.Call.OnReturn.Where(tag => tag.IsOfResult)];
        return task.VariableType is GenericInstanceType { GenericArguments: [var result] } && (tags.Length > 0 || phrases.Plan.Call.Error is not null)
            ? phrases.Calls.NewResultReader(references.Tasks.ResultReader, references.Activity, result, tags, phrases.Plan.Call.Error, phrases.Plan.Call.MaxLength)
            : null;
    }

    private static GenericInstanceMethod OfResult(MethodReference method, VariableDefinition task) =>
        new(method) { GenericArguments = { ((GenericInstanceType)task.VariableType).GenericArguments[0] } };
}
