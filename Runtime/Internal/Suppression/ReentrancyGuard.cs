using System;

namespace AutoSpan.Internal;

/// <summary>
/// Marks the time in which this thread runs code of listeners, samplers, processors and exception texts on behalf of a span. Woven methods
/// that run meanwhile start no spans, or a traced exporter would trace itself without end.
/// </summary>
internal static class ReentrancyGuard
{
    [ThreadStatic]
    private static bool s_inside;

    /// <summary>This thread's mark, by reference: finding it is what costs.</summary>
    public static ref bool Inside => ref s_inside;
}
