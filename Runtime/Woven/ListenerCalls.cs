using System;

namespace AutoSpan.Runtime;

/// <summary>
/// Marks the time in which this thread runs code of listeners, samplers, processors and exception texts on behalf of a span. Woven methods
/// that run meanwhile start no spans, or a traced exporter would trace itself without end.
/// </summary>
internal readonly struct ListenerCalls : IDisposable
{
    [ThreadStatic]
    private static bool s_inside;

    private readonly bool _before;

    private ListenerCalls(bool before) => _before = before;

    public static bool Inside => s_inside;

    public static ListenerCalls Begin()
    {
        var before = s_inside;
        s_inside = true;
        return new ListenerCalls(before);
    }

    public void Dispose() => s_inside = _before;
}
