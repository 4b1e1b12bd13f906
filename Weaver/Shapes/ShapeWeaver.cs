using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Emission;
using AutoSpan.Fody.Emission.Verification;
using AutoSpan.Fody.Planning;
using AutoSpan.Fody.References;
using AutoSpan.Fody.Selection;
using AutoSpan.Fody.Shapes.Events;
using Mono.Cecil;

namespace AutoSpan.Fody.Shapes;

/// <summary>Weaves each plan in the manner of its method's shape.</summary>
/// <param name="references">What woven code calls.</param>
/// <param name="generated">The class with the fields that woven code reads.</param>
/// <param name="verify">Judges a body, before and after it is woven.</param>
internal sealed class ShapeWeaver(RuntimeReferences references, GeneratedClass generated, Func<MethodDefinition, BodyFault?> verify)
{
    /// <summary>Weaves one method. Should that fail, halfway or with a body that is no valid IL, the method is put back as it was.</summary>
    /// <returns>Null; or what to tell the user of the method that was put back.</returns>
    public Diagnostic? Weave(SpanPlan plan)
    {
        var phrases = new SpanPhrases(plan, references, generated);
        BodySnapshot[] before = [.. BodiesOf(plan).Select(body => new BodySnapshot(body))];
        if (TryRewrite(plan, phrases) is not { } fault)
            return null;

        foreach (var body in before)
            body.Restore();

        phrases.TakeBack();
        return Catalogue.MethodPutBack.Of(plan.Method.DisplayName, fault);
    }

    private string? TryRewrite(SpanPlan plan, SpanPhrases phrases)
    {
        try
        {
            var faults = new NewFaults(BodiesOf(plan), verify);
            if (KeptArguments.Of(plan) is { } arguments)
                phrases.Calls.Kept = arguments.Keep(phrases);

            if (plan.Event is { } moment)
                RewriteForEvent(plan.Method.Shape, new EventPhrases(plan, moment, references, phrases));
            else
                Rewrite(plan.Method.Shape, phrases);

            var fault = faults.Find() ?? phrases.Calls.Helpers.Select(verify).FirstOrDefault(found => found is not null);
            return fault?.Message;
        }
        catch (Exception fault)
        {
            return fault.ToString();
        }
    }

    private static IEnumerable<MethodDefinition> BodiesOf(SpanPlan plan)
    {
        var shape = plan.Method.Shape;
        MethodDefinition[] woven = shape is MethodShape.Iterator iterator ? [iterator.Machine.MoveNext, iterator.Machine.Dispose] : [shape.Body];
        return KeptArguments.Of(plan) is { } arguments ? woven.Concat(arguments.Bodies) : woven;
    }

    private void Rewrite(MethodShape shape, SpanPhrases phrases)
    {
        switch (shape)
        {
            case MethodShape.Synchronous synchronous:
                Edit(shape.Body, synchronous.Start, editor => new SynchronousWeaver(references, phrases).Weave(editor, synchronous.Returns));
                break;
            case MethodShape.TaskReturning returning:
                Edit(shape.Body, editor => new TaskReturningWeaver(references, phrases).Weave(editor, returning.Task));
                break;
            case MethodShape.Async async:
                Edit(shape.Body, editor => new AsyncWeaver(references, phrases).Weave(editor, async.Machine));
                break;
            case MethodShape.Iterator iterator:
                var weaver = new IteratorWeaver(references, phrases, iterator.Machine);
                Edit(iterator.Machine.MoveNext, weaver.WeaveMoveNext);
                Edit(iterator.Machine.Dispose, weaver.WeaveDispose);
                break;
            case MethodShape.AsyncIterator iterator:
                Edit(shape.Body, editor => new AsyncIteratorWeaver(references, phrases).Weave(editor, iterator.Machine));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(shape), shape.Name, "No weaver for this shape.");
        }
    }

    private void RewriteForEvent(MethodShape shape, EventPhrases phrases)
    {
        switch (shape)
        {
            case MethodShape.Synchronous synchronous:
                Edit(shape.Body, synchronous.Start, editor => new SynchronousEventWeaver(references, phrases).Weave(editor, synchronous.Returns));
                break;
            case MethodShape.TaskReturning:
                Edit(shape.Body, editor => new TaskReturningEventWeaver(references, phrases).Weave(editor));
                break;
            case MethodShape.Async async:
                Edit(shape.Body, editor => new AsyncEventWeaver(references, phrases).Weave(editor, async.Machine));
                break;
            case MethodShape.Iterator iterator:
                var weaver = new IteratorEventWeaver(references, phrases);
                Edit(iterator.Machine.MoveNext, editor => weaver.Weave(editor, iterator.Machine));
                Edit(iterator.Machine.Dispose, editor => weaver.WeaveDispose(editor, iterator.Machine));
                break;
            case MethodShape.AsyncIterator iterator:
                Edit(shape.Body, editor => new AsyncIteratorEventWeaver(references, phrases).Weave(editor, iterator.Machine));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(shape), shape.Name, "No weaver for this shape.");
        }
    }

    private static void Edit(MethodDefinition body, Action<BodyEditor> edit) => Edit(body, SpanStart.Of(body.Body), edit);

    private static void Edit(MethodDefinition body, SpanStart start, Action<BodyEditor> edit)
    {
        var editor = new BodyEditor(body, start.First);
        editor.StartWithEmptyStack(start.OnStack);
        edit(editor);
        editor.Finish();
    }
}
