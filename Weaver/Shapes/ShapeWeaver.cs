using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Emission;
using AutoSpan.Fody.Planning;
using AutoSpan.Fody.References;
using AutoSpan.Fody.Selection;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Shapes;

/// <summary>Weaves each plan in the manner of its method's shape.</summary>
internal sealed class ShapeWeaver(RuntimeReferences references, GeneratedClass generated)
{
    /// <summary>Weaves one method. Should that fail halfway, the method is put back as it was.</summary>
    /// <returns>Null; or what to tell the user of the method that was put back.</returns>
    public Diagnostic? Weave(SpanPlan plan)
    {
        BodySnapshot[] before = [.. BodiesOf(plan.Method.Shape).Select(body => new BodySnapshot(body))];
        try
        {
            Rewrite(plan.Method.Shape, new SpanPhrases(plan, references, generated));
            return null;
        }
        catch (Exception fault)
        {
            foreach (var body in before)
                body.Restore();

            return Catalogue.MethodPutBack.Of(plan.Method.DisplayName, fault.ToString());
        }
    }

    private static IEnumerable<MethodDefinition> BodiesOf(MethodShape shape) =>
        shape is MethodShape.Iterator iterator ? [iterator.Machine.MoveNext, iterator.Machine.Dispose] : [shape.Body];

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

    private static void Edit(MethodDefinition body, Action<BodyEditor> edit) => Edit(body, body.Body.Instructions[0], edit);

    private static void Edit(MethodDefinition body, Instruction start, Action<BodyEditor> edit)
    {
        var editor = new BodyEditor(body, start);
        edit(editor);
        editor.Finish();
    }
}
