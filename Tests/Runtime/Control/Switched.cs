using System;

namespace AutoSpan.Tests.Runtime.Control;

/// <summary>Switches for the time of a test.</summary>
internal sealed class Switched : IDisposable
{
    public Switched(string switches) => SpanControl.Apply(switches);

    public void Dispose() => SpanControl.Apply("");
}
