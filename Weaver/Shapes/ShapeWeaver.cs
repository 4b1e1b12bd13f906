using System;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Emission;
using AutoSpan.Fody.Planning;
using AutoSpan.Fody.References;
using AutoSpan.Fody.Selection;

namespace AutoSpan.Fody.Shapes;

/// <summary>Weaves each plan in the manner of its method's shape.</summary>
internal sealed class ShapeWeaver(RuntimeReferences references, GeneratedClass generated)
{
    /// <summary>Weaves one method. Should that fail halfway, the method is put back as it was.</summary>
    /// <returns>Null; or what to tell the user of the method that was put back.</returns>
    public Diagnostic? Weave(SpanPlan plan)
    {
        var before = new BodySnapshot(plan.Method.Shape.Body);
        try
        {
            Rewrite(plan);
            return null;
        }
        catch (Exception fault)
        {
            before.Restore();
            return Catalogue.MethodPutBack.Of(plan.Method.DisplayName, fault.ToString());
        }
    }

    private void Rewrite(SpanPlan plan)
    {
        var phrases = new SpanPhrases(plan, references, generated);
        var editor = new BodyEditor(plan.Method.Shape.Body);
        switch (plan.Method.Shape)
        {
            case MethodShape.Synchronous:
                new SynchronousWeaver(references, phrases).Weave(editor);
                break;
            case MethodShape.TaskReturning shape:
                new TaskReturningWeaver(references, phrases).Weave(editor, shape.Task);
                break;
            case MethodShape.Async shape:
                new AsyncWeaver(references, phrases).Weave(editor, shape.Machine);
                break;
        }

        editor.Finish();
    }
}
