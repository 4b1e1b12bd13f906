using AutoSpan.Fody.Diagnostics;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.IL;

/// <summary>A place in any file, in the only form in which Fody takes places: as a sequence point.</summary>
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
