using AutoSpan.Fody.Diagnostics;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.IL;

/// <summary>A position in a file as a sequence point, which is the form that Fody's log takes.</summary>
internal static class LocationPoint
{
    public static SequencePoint? Of(SourceLocation? location) => location is null
        ? null
        : new SequencePoint(Instruction.Create(OpCodes.Nop), new Document(location.File))
        {
            StartLine = location.Line,
            StartColumn = location.Column,
            EndLine = location.Line,
            EndColumn = location.Column
        };
}
