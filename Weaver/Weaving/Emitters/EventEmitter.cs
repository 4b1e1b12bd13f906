using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.IL;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Planning;
using AutoSpan.Fody.Planning.Tags;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Weaving.References;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Weaving.Emitters;

/// <summary>Emits the code for the event of one method.</summary>
/// <param name="plan">The event.</param>
/// <param name="moment">When it is written.</param>
/// <param name="references">The members that woven code calls.</param>
/// <param name="span">The emitter that spans and events share.</param>
internal sealed class EventEmitter(SpanPlan plan, EventMoment moment, RuntimeReferences references, SpanEmitter span)
{
    public EventMoment Moment => moment;

    /// <inheritdoc cref="SpanEmitter.Filters"/>
    public FilterEmitter Filters => span.Filters;

    /// <summary>The type of the result that a tag reads; null when no tag reads the result.</summary>
    public TypeReference? ResultType => span.ResultType;

    private EventReferences Events => references.Events;

    private IReadOnlyList<TagPlan> Tags => [.. plan.Call.OnEntry, .. plan.Call.OnReturn];

    /// <summary>
    /// <code>
    /// if (source != null &amp;&amp; source.HasListeners())
    /// {
    ///     EventBuilder builder = tracer.Begin(17);
    ///     if (builder != null)
    ///     {
    ///         &lt;AutoSpan&gt;Validate0(builder, order);
    ///         SpanEvents.Add(builder);
    ///     }
    /// }
    /// </code>
    /// </summary>
    /// <param name="editor">The body.</param>
    /// <param name="result">The local with what the method returns; null where it is not there.</param>
    public CodeBlock Add(BodyEditor editor, VariableDefinition? result = null)
    {
        var begin = span.Tracer().Append(span.Method()).Call(Events.Begin);
        return IfListening(IfBegun(editor, begin, builder => Add(builder, result)));
    }

    /// <summary>As <see cref="Add(BodyEditor, VariableDefinition?)"/>, for an exception. The runtime library checks for listeners.</summary>
    public CodeBlock AddException(BodyEditor editor, VariableDefinition exception)
    {
        var begin = span.Tracer().Append(span.Method()).Load(exception).Call(Events.BeginOfException);
        var code = IfBegun(editor, begin, builder => Add(builder, null));
        return span.Calls.Kept.Observed is { } observed ? Conditional.IfTrue(new CodeBlock().This().Load(observed), code) : code;
    }

    /// <summary>As for an exception, for the one that the filter observed.</summary>
    public CodeBlock AddFailure(BodyEditor editor, VariableDefinition failure)
    {
        var begin = span.Tracer().Append(span.Method()).Load(failure).Call(Events.BeginOfFailure);
        return Conditional.IfTrue(new CodeBlock().Load(failure), IfBegun(editor, begin, builder => Add(builder, null)));
    }

    /// <summary>As <see cref="Add(BodyEditor, VariableDefinition?)"/>, when the task that is in a local has completed.</summary>
    public CodeBlock AddWhenCompleted(BodyEditor editor, VariableDefinition task)
    {
        TagPlan[] ofResult = [.. Tags.Where(tag => tag.IsOfResult)];
        TagPlan[] now = [.. Tags.Except(ofResult)];
        var begin = span.Tracer().Append(span.Method()).Call(Events.Begin);
        return IfListening(IfBegun(editor, begin, builder =>
        {
            var code = span.Calls.Read(builder, now, plan.Call.MaxLength, null);
            var completed = moment == EventMoment.Return ? WhenSucceeded(builder, task, ofResult) : WhenFaulted(builder, task);
            return IsTask(task) ? code.Append(completed) : code.Append(completed).Store(task);
        }));
    }

    private CodeBlock IfListening(CodeBlock then) =>
        span.Calls.Kept.Observed is { } observed ? Conditional.IfTrue(new CodeBlock().This().Load(observed), then) : span.IfListening(then);

    private CodeBlock IfBegun(BodyEditor editor, CodeBlock begin, Func<VariableDefinition, CodeBlock> then)
    {
        var builder = editor.AddLocal(Events.Builder);
        return begin.Store(builder).Append(Conditional.IfTrue(new CodeBlock().Load(builder), then(builder)));
    }

    private CodeBlock Add(VariableDefinition builder, VariableDefinition? result) =>
        span.Calls.Read(builder, Tags, plan.Call.MaxLength, result).Load(builder).Call(Events.Add);

    private CodeBlock WhenSucceeded(VariableDefinition builder, VariableDefinition task, IReadOnlyList<TagPlan> ofResult)
    {
        var isTask = IsTask(task);
        var code = new CodeBlock().Load(builder).Load(task);
        if (task.VariableType is not GenericInstanceType { GenericArguments: [var result] })
            return code.Call(isTask ? Events.AddWhenTaskSucceeded : Events.AddWhenValueTaskSucceeded);

        var reader = ofResult.Count == 0
            ? new CodeBlock().Null()
            : span.Calls.NewResultReader(Events.ResultReader, Events.Builder, result, ofResult, null, plan.Call.MaxLength);
        var method = isTask ? Events.AddWhenTaskOfResultSucceeded : Events.AddWhenValueTaskOfResultSucceeded;
        return code.Append(reader).Call(new GenericInstanceMethod(method) { GenericArguments = { result } });
    }

    private CodeBlock WhenFaulted(VariableDefinition builder, VariableDefinition task)
    {
        var code = span.Tracer().Load(builder).Load(task);
        if (IsTask(task))
            return code.Call(Events.AddWhenTaskFaulted);

        return task.VariableType is GenericInstanceType { GenericArguments: [var result] }
            ? code.Call(new GenericInstanceMethod(Events.AddWhenValueTaskOfResultFaulted) { GenericArguments = { result } })
            : code.Call(Events.AddWhenValueTaskFaulted);
    }

    private static bool IsTask(VariableDefinition task) => TaskTypes.KindOf(task.VariableType) == TaskKind.Task;
}
