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
    ///     EventDraft draft = tracer.Begin("validated");
    ///     if (draft != null)
    ///     {
    ///         &lt;AutoSpan&gt;Validate0(draft, order);
    ///         SpanEvents.Add(draft);
    ///     }
    /// }
    /// </code>
    /// </summary>
    /// <param name="editor">The body.</param>
    /// <param name="result">The local with what the method returns; null where it is not there.</param>
    public CodeBlock Add(BodyEditor editor, VariableDefinition? result = null)
    {
        var begin = span.Tracer().Text(plan.Name).Call(Events.Begin);
        return IfListening(IfBegun(editor, begin, draft => Add(draft, result)));
    }

    /// <summary>As <see cref="Add(BodyEditor, VariableDefinition?)"/>, for an exception. The runtime library checks for listeners.</summary>
    public CodeBlock AddException(BodyEditor editor, VariableDefinition exception)
    {
        var begin = span.Tracer().Text(plan.Name).Load(exception).Call(Events.BeginOfException);
        var code = IfBegun(editor, begin, draft => Add(draft, null));
        return span.Calls.Kept.Observed is { } observed ? Conditional.IfTrue(new CodeBlock().This().Load(observed), code) : code;
    }

    /// <summary>As for an exception, for the one that the filter observed.</summary>
    public CodeBlock AddFailure(BodyEditor editor, VariableDefinition failure)
    {
        var begin = span.Tracer().Text(plan.Name).Load(failure).Call(Events.BeginOfFailure);
        return Conditional.IfTrue(new CodeBlock().Load(failure), IfBegun(editor, begin, draft => Add(draft, null)));
    }

    /// <summary>As <see cref="Add(BodyEditor, VariableDefinition?)"/>, when the task that is in a local has completed.</summary>
    public CodeBlock AddWhenCompleted(BodyEditor editor, VariableDefinition task)
    {
        TagPlan[] ofResult = [.. Tags.Where(tag => tag.IsOfResult)];
        TagPlan[] now = [.. Tags.Except(ofResult)];
        var begin = span.Tracer().Text(plan.Name).Call(Events.Begin);
        return IfListening(IfBegun(editor, begin, draft =>
        {
            var code = span.Calls.Read(draft, now, plan.Call.MaxLength, null);
            var completed = moment == EventMoment.Return ? WhenSucceeded(draft, task, ofResult) : WhenFaulted(draft, task);
            return IsTask(task) ? code.Append(completed) : code.Append(completed).Store(task);
        }));
    }

    private CodeBlock IfListening(CodeBlock then) =>
        span.Calls.Kept.Observed is { } observed ? Conditional.IfTrue(new CodeBlock().This().Load(observed), then) : span.IfListening(then);

    private CodeBlock IfBegun(BodyEditor editor, CodeBlock begin, Func<VariableDefinition, CodeBlock> then)
    {
        var draft = editor.AddLocal(Events.Draft);
        return begin.Store(draft).Append(Conditional.IfTrue(new CodeBlock().Load(draft), then(draft)));
    }

    private CodeBlock Add(VariableDefinition draft, VariableDefinition? result) =>
        span.Calls.Read(draft, Tags, plan.Call.MaxLength, result).Load(draft).Call(Events.Add);

    private CodeBlock WhenSucceeded(VariableDefinition draft, VariableDefinition task, IReadOnlyList<TagPlan> ofResult)
    {
        var isTask = IsTask(task);
        var code = new CodeBlock().Load(draft).Load(task);
        if (task.VariableType is not GenericInstanceType { GenericArguments: [var result] })
            return code.Call(isTask ? Events.AddWhenTaskSucceeded : Events.AddWhenValueTaskSucceeded);

        var reader = ofResult.Count == 0
            ? new CodeBlock().Null()
            : span.Calls.NewResultReader(Events.ResultReader, Events.Draft, result, ofResult, null, plan.Call.MaxLength);
        var method = isTask ? Events.AddWhenTaskOfResultSucceeded : Events.AddWhenValueTaskOfResultSucceeded;
        return code.Append(reader).Call(new GenericInstanceMethod(method) { GenericArguments = { result } });
    }

    private CodeBlock WhenFaulted(VariableDefinition draft, VariableDefinition task)
    {
        var code = span.Tracer().Load(draft).Load(task);
        if (IsTask(task))
            return code.Call(Events.AddWhenTaskFaulted);

        return task.VariableType is GenericInstanceType { GenericArguments: [var result] }
            ? code.Call(new GenericInstanceMethod(Events.AddWhenValueTaskOfResultFaulted) { GenericArguments = { result } })
            : code.Call(Events.AddWhenValueTaskFaulted);
    }

    private static bool IsTask(VariableDefinition task) => TaskTypes.KindOf(task.VariableType) == TaskKind.Task;
}
