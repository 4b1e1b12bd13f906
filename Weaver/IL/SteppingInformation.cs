using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.IL;

/// <summary>
/// What a debugger needs to step over an await. A state machine of a task has no catch handler of its own, which is written as the offset -1; Cecil takes that
/// for an instruction when the body changes.
/// </summary>
internal sealed class SteppingInformation
{
    private const int NoHandler = -1;

    private readonly AsyncMethodBodyDebugInformation? _withoutHandler;

    public SteppingInformation(MethodDefinition method) => _withoutHandler = method.CustomDebugInformations
        .OfType<AsyncMethodBodyDebugInformation>()
        .FirstOrDefault(information => information.CatchHandler.Offset == NoHandler);

    /// <summary>Sets "no handler" again where there was none.</summary>
    public void Repair()
    {
        if (_withoutHandler is not null)
            _withoutHandler.CatchHandler = new InstructionOffset(NoHandler);
    }
}
