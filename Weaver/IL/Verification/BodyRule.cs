namespace AutoSpan.Fody.IL.Verification;

/// <summary>What ECMA-335 requires of a method's body.</summary>
internal enum BodyRule
{
    /// <summary>Targets of branches and switch tables are instructions of the body.</summary>
    TargetExists,

    /// <summary>Instructions name locals and arguments that the method has.</summary>
    VariableExists,

    /// <summary>Control does not continue after the last instruction.</summary>
    EndOfBody,

    /// <summary>Regions begin and end at instructions of the body, and begin before they end.</summary>
    RegionBoundary,

    /// <summary>Regions are nested or disjoint; a handler is beside the region that it guards; a filter is directly before its handler.</summary>
    RegionNesting,

    /// <summary>In the table, handlers come before the ones that enclose them.</summary>
    RegionOrder,

    /// <summary>A <c>try</c> is entered at its first instruction, a handler or filter by an exception only.</summary>
    RegionEntry,

    /// <summary>A region is left by <c>leave</c>, <c>endfinally</c> and <c>endfilter</c> only, each where it belongs.</summary>
    RegionExit,

    /// <summary>An instruction is not allowed in a region, or only in one of a certain kind.</summary>
    RegionContent,

    /// <summary>No instruction pops more values than the stack has.</summary>
    Underflow,

    /// <summary>Where control flow merges, the stack has the same depth on each path.</summary>
    DepthAtJoin,

    /// <summary>Where control flow merges, each slot of the stack has the same kind on each path.</summary>
    KindAtJoin,

    /// <summary>The stack is empty where it has to be.</summary>
    EmptyStack,

    /// <summary>Operands of instructions, calls, stores and returns are of the right kind.</summary>
    Kind
}
