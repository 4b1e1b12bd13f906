using System.Collections.Generic;
using System.Linq;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.IL;

/// <summary>A <c>finally</c> or <c>fault</c> block of a body, before anything is inserted into that.</summary>
/// <param name="Handler">Its entry in the table of handlers.</param>
/// <param name="Depth">How many such blocks enclose it.</param>
/// <param name="Ends">The instructions that end it.</param>
internal sealed record FinallyBlock(ExceptionHandler Handler, int Depth, IReadOnlyList<Instruction> Ends)
{
    /// <summary>The blocks in the part of a body that is woven.</summary>
    public static IReadOnlyList<FinallyBlock> Of(BodyEditor editor)
    {
        ExceptionHandler[] blocks =
        [
            .. editor.Body.ExceptionHandlers.Where(handler =>
                handler.HandlerType is ExceptionHandlerType.Finally or ExceptionHandlerType.Fault && handler.HandlerStart.Offset >= editor.Start.Offset)
        ];
        if (blocks.Length == 0)
            return [];

        var ends = editor.Body.Instructions.Where(instruction => instruction.OpCode.Code == Code.Endfinally).ToLookup(end => Innermost(blocks, end));
        return
        [
            .. blocks.Select(block => new FinallyBlock(
                block,
                blocks.Count(other => other != block && Contains(other, block.HandlerStart)),
                [.. ends[block]]))
        ];
    }

    private static ExceptionHandler? Innermost(ExceptionHandler[] blocks, Instruction end) =>
        blocks.Where(block => Contains(block, end)).OrderByDescending(block => block.HandlerStart.Offset).FirstOrDefault();

    // The offsets are those of the original body.
    private static bool Contains(ExceptionHandler block, Instruction instruction) =>
        block.HandlerStart.Offset <= instruction.Offset && (block.HandlerEnd is null || instruction.Offset < block.HandlerEnd.Offset);
}
