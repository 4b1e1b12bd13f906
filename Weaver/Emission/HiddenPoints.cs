using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Emission;

/// <summary>Sequence points for inserted code: hidden, so that debuggers step over it and stack traces keep their lines.</summary>
internal static class HiddenPoints
{
    // The line number that stands for "hidden" in portable debug information.
    private const int HiddenLine = 0xfeefee;

    public static void Insert(MethodDefinition method, int index, Instruction start)
    {
        if (Create(method, start) is { } point)
            method.DebugInformation.SequencePoints.Insert(index, point);
    }

    public static void Append(MethodDefinition method, Instruction start) =>
        Insert(method, method.DebugInformation.SequencePoints.Count, start);

    private static SequencePoint? Create(MethodDefinition method, Instruction start)
    {
        var document = method.DebugInformation.SequencePoints.FirstOrDefault()?.Document;
        return document is null
            ? null
            : new SequencePoint(start, document) { StartLine = HiddenLine, EndLine = HiddenLine };
    }
}
