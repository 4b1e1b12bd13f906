namespace AutoSpan.Fody.IL.Verification;

/// <summary>What ECMA-335 wants of a method's body.</summary>
internal enum BodyRule
{
    /// <summary>Branches and switch tables lead to instructions of the body.</summary>
    TargetExists,

    /// <summary>Instructions name locals and arguments that the method has.</summary>
    VariableExists,

    /// <summary>Control does not run on behind the last instruction.</summary>
    EndOfBody,

    /// <summary>ProtectedRegions begin and end at instructions of the body, and begin before they end.</summary>
    RegionBoundary,

    /// <summary>ProtectedRegions lie within each other or apart, a handler beside what it guards, a filter directly before its handler.</summary>
    RegionNesting,

    /// <summary>Handlers stand in the table before those that enclose them.</summary>
    RegionOrder,

    /// <summary>A <c>try</c> is entered at its first instruction, a handler or filter by an exception only.</summary>
    RegionEntry,

    /// <summary>A region is left by <c>leave</c>, <c>endfinally</c> and <c>endfilter</c> only, each where it belongs.</summary>
    RegionExit,

    /// <summary>An instruction that may not stand in a region, or only in one of a certain kind.</summary>
    RegionContent,

    /// <summary>No instruction takes more than is on the stack.</summary>
    Underflow,

    /// <summary>Wherever ways meet, the stack has one depth.</summary>
    DepthAtJoin,

    /// <summary>Wherever ways meet, each slot of the stack has one kind.</summary>
    KindAtJoin,

    /// <summary>The stack is empty where it has to be.</summary>
    EmptyStack,

    /// <summary>Instructions, calls, stores and returns take what is of the right kind.</summary>
    Kind
}
