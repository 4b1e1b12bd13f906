using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.IL;

/// <summary>Sequence points for inserted code, so that debuggers step over it and stack traces keep their lines.</summary>
internal static class InsertedSequencePoints
{
    // The line number that stands for "hidden" in portable debug information.
    private const int HiddenLine = 0xfeefee;

    /// <summary>
    /// Adds a point for code that was inserted before an instruction. Before the whole body it is the body's own first point, moved: the runtime uses
    /// the first line of a method for some frames, for example for the second frame of one whose <c>finally</c> throws. Elsewhere the code is hidden,
    /// and the instruction keeps its own point.
    /// </summary>
    public static void InsertBefore(MethodDefinition method, Instruction next, Instruction start)
    {
        var debug = method.DebugInformation;
        // The offsets are still those of the original body.
        var index = debug.SequencePoints.TakeWhile(point => point.Offset < next.Offset).Count();
        if (next.Offset == 0 && index < debug.SequencePoints.Count && debug.SequencePoints[index].Offset == 0)
            debug.SequencePoints[index] = Moved(debug.SequencePoints[index], start);
        else if (Hidden(method, start) is { } point)
            debug.SequencePoints.Insert(index, point);

        // A debugger that stops on the first line shows the locals there.
        if (next.Offset == 0)
            Widen(debug.Scope, start);
    }

    /// <summary>Hides code at the end of a body.</summary>
    public static void Append(MethodDefinition method, Instruction start)
    {
        if (Hidden(method, start) is { } point)
            method.DebugInformation.SequencePoints.Add(point);
    }

    private static void Widen(ScopeDebugInformation? scope, Instruction start)
    {
        if (scope is null || scope.Start.Offset != 0)
            return;

        scope.Start = new InstructionOffset(start);
        foreach (var inner in scope.Scopes)
            Widen(inner, start);
    }

    private static SequencePoint Moved(SequencePoint point, Instruction to) => new(to, point.Document)
    {
        StartLine = point.StartLine,
        StartColumn = point.StartColumn,
        EndLine = point.EndLine,
        EndColumn = point.EndColumn
    };

    private static SequencePoint? Hidden(MethodDefinition method, Instruction start)
    {
        var document = method.DebugInformation.SequencePoints.FirstOrDefault()?.Document;
        return document is null
            ? null
            : new SequencePoint(start, document) { StartLine = HiddenLine, EndLine = HiddenLine };
    }
}
