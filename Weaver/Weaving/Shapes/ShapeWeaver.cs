using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.IL;
using AutoSpan.Fody.IL.Verification;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Metadata.StateMachines;
using AutoSpan.Fody.Planning;
using AutoSpan.Fody.Weaving.Emitters;
using AutoSpan.Fody.Weaving.Helpers;
using AutoSpan.Fody.Weaving.References;
using Mono.Cecil;

namespace AutoSpan.Fody.Weaving.Shapes;

/// <summary>Weaves each plan with the weaver of its method's shape.</summary>
/// <param name="references">The members that woven code calls.</param>
/// <param name="generated">The class with the fields that woven code reads.</param>
/// <param name="verify">Verifies a body, before and after it is woven.</param>
internal sealed class ShapeWeaver(RuntimeReferences references, GeneratedClass generated, Func<MethodDefinition, BodyError?> verify)
{
    private readonly CopiedBodies _copied = new(generated.Module, references, verify);

    /// <summary>Weaves one method. When that fails, or gives a body that is not valid IL, the method is restored.</summary>
    /// <returns>Null on success; otherwise the diagnostic for the restored method.</returns>
    public Diagnostic? Weave(SpanPlan plan)
    {
        var emitter = new SpanEmitter(plan, references, generated);
        var arguments = UnhoistedArguments.Of(plan);
        BodySnapshot[] before = [.. BodiesOf(plan, arguments).Distinct().Select(body => new BodySnapshot(body))];
        if (TryRewrite(plan, emitter, arguments, before) is not { } error)
            return null;

        foreach (var body in before)
            body.Restore();

        emitter.Undo();
        return Catalogue.MethodNotFinished.Of(plan.Method.DisplayName, error);
    }

    private string? TryRewrite(SpanPlan plan, SpanEmitter emitter, UnhoistedArguments? arguments, BodySnapshot[] before)
    {
        try
        {
            if (arguments is not null)
                emitter.Calls.Kept = arguments.Keep(emitter);

            if (plan.Event is { } moment)
                RewriteForEvent(plan.Method.Shape, new EventEmitter(plan, moment, references, emitter));
            else
                Rewrite(plan.Method.Shape, emitter);

            var error = new NewBodyErrors(before, verify).Find() ?? emitter.Calls.Helpers.Select(verify).FirstOrDefault(found => found is not null);
            return error?.Message;
        }
        catch (Exception error)
        {
            return error.ToString();
        }
    }

    private static IEnumerable<MethodDefinition> BodiesOf(SpanPlan plan, UnhoistedArguments? arguments)
    {
        MethodDefinition[] woven = plan.Method.Shape switch
        {
            MethodShape.Iterator { Machine: var machine } when plan.Event is not null => [machine.MoveNext, machine.Dispose],
            MethodShape.Iterator { Machine.Type: var machine } => [EnumerationSpanWeaver.Beginning(plan.Method.Method, machine)],
            MethodShape.AsyncIterator { Machine.Type: var machine } when plan.Event is null => [EnumerationSpanWeaver.Beginning(plan.Method.Method, machine)],
            var shape => [shape.Body]
        };
        return arguments is null ? woven : woven.Concat(arguments.Bodies);
    }

    private void Rewrite(MethodShape shape, SpanEmitter emitter)
    {
        switch (shape)
        {
            case MethodShape.Synchronous synchronous:
                EditOrCopy(
                    shape.Body,
                    synchronous.Start,
                    emitter,
                    editor => new SynchronousSpanWeaver(references, emitter).Weave(editor, synchronous.Returns));
                break;
            case MethodShape.TaskReturning returning:
                EditOrCopy(
                    shape.Body,
                    SpanStart.Of(shape.Body.Body),
                    emitter,
                    editor => new TaskReturningSpanWeaver(references, emitter).Weave(editor, returning.Task));
                break;
            case MethodShape.Async async:
                Edit(shape.Body, StartOf(async.Machine), editor => new AsyncSpanWeaver(references, emitter).Weave(editor, async.Machine));
                break;
            case MethodShape.Iterator iterator:
                EditBeginning(emitter, iterator.Machine.Type, references.Enumeration.Enumerate);
                break;
            case MethodShape.AsyncIterator iterator:
                EditBeginning(emitter, iterator.Machine.Type, references.Enumeration.EnumerateAsync);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(shape), shape.Name, "No weaver for this shape.");
        }
    }

    private void RewriteForEvent(MethodShape shape, EventEmitter emitter)
    {
        switch (shape)
        {
            case MethodShape.Synchronous synchronous:
                Edit(shape.Body, synchronous.Start, editor => new SynchronousEventWeaver(references, emitter).Weave(editor, synchronous.Returns));
                break;
            case MethodShape.TaskReturning:
                Edit(shape.Body, editor => new TaskReturningEventWeaver(references, emitter).Weave(editor));
                break;
            case MethodShape.Async async:
                Edit(shape.Body, StartOf(async.Machine), editor => new AsyncEventWeaver(references, emitter).Weave(editor, async.Machine));
                break;
            case MethodShape.Iterator iterator:
                var weaver = new IteratorEventWeaver(references, emitter);
                Edit(iterator.Machine.MoveNext, editor => weaver.Weave(editor, iterator.Machine));
                Edit(iterator.Machine.Dispose, editor => weaver.WeaveDispose(editor, iterator.Machine));
                break;
            case MethodShape.AsyncIterator iterator:
                Edit(
                    shape.Body, StartOf(iterator.Machine), editor => new AsyncIteratorEventWeaver(references, emitter).Weave(editor, iterator.Machine));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(shape), shape.Name, "No weaver for this shape.");
        }
    }

    // A small body stays as it is, behind a guard, and its copy is edited. The copy is made first.
    private void EditOrCopy(MethodDefinition body, SpanStart start, SpanEmitter emitter, Action<BodyEditor> edit)
    {
        if (!_copied.Contain(body))
        {
            Edit(body, start, edit);
            return;
        }

        var copy = emitter.Calls.AddCopy();
        Edit(body, editor => editor.Prepend(emitter.RunIfListening(copy)));
        Edit(copy, edit);
    }

    private void EditBeginning(SpanEmitter emitter, TypeDefinition machine, MethodReference enumerate) => Edit(
        EnumerationSpanWeaver.Beginning(emitter.Plan.Method.Method, machine), new EnumerationSpanWeaver(references, emitter, machine, enumerate).Weave);

    private static SpanStart StartOf(AsyncStateMachine machine) => StateCopy.Behind(machine.MoveNext, machine.State);

    private static SpanStart StartOf(AsyncIteratorStateMachine machine) => StateCopy.Behind(machine.MoveNext, machine.State);

    private static void Edit(MethodDefinition body, Action<BodyEditor> edit) => Edit(body, SpanStart.Of(body.Body), edit);

    private static void Edit(MethodDefinition body, SpanStart start, Action<BodyEditor> edit)
    {
        var editor = new BodyEditor(body, start.First);
        editor.StartWithEmptyStack(start.OnStack);
        edit(editor);
        editor.Finish();
    }
}
