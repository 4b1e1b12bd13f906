using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Emission;

/// <summary>Sequence points for inserted code: hidden, so that debuggers step over it and stack traces keep their lines.</summary>
internal static class HiddenPoints
{
    // The line number that stands for "hidden" in portable debug information.
    private const int HiddenLine = 0xfeefee;

    /// <summary>Hides code that was put before an instruction, whose own point shows again from there on.</summary>
    public static void InsertBefore(MethodDefinition method, Instruction next, Instruction start)
    {
        var points = method.DebugInformation.SequencePoints;
        // The offsets are still those of the body as it was.
        var index = points.TakeWhile(point => point.Offset < next.Offset).Count();
        if (Create(method, start) is { } point)
            points.Insert(index, point);
    }

    public static void Append(MethodDefinition method, Instruction start)
    {
        if (Create(method, start) is { } point)
            method.DebugInformation.SequencePoints.Add(point);
    }

    private static SequencePoint? Create(MethodDefinition method, Instruction start)
    {
        var document = method.DebugInformation.SequencePoints.FirstOrDefault()?.Document;
        return document is null
            ? null
            : new SequencePoint(start, document) { StartLine = HiddenLine, EndLine = HiddenLine };
    }
}
