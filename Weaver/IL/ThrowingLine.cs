using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.IL;

/// <summary>Recognizes bodies of which an exception can only come from the line that their first instruction has.</summary>
internal static class ThrowingLine
{
    /// <summary>True when every instruction that can throw has the line of the first one; also when the body has no lines at all.</summary>
    public static bool IsFirst(MethodDefinition method)
    {
        var points = method.DebugInformation.SequencePoints;
        if (points.Count == 0)
            return true;

        var first = points[0];
        if (first.Offset != 0 || first.IsHidden)
            return false;

        var current = first;
        var next = 1;
        foreach (var instruction in method.Body.Instructions)
        {
            while (next < points.Count && points[next].Offset <= instruction.Offset)
                current = points[next++];

            if (!IsSameLine(current, first) && !NonThrowingBody.IsHarmless(method, instruction))
                return false;
        }

        return true;
    }

    private static bool IsSameLine(SequencePoint point, SequencePoint other) =>
        point.StartLine == other.StartLine && point.Document.Url == other.Document.Url;
}
