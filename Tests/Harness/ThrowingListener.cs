using System;
using System.Diagnostics;

namespace AutoSpan.Tests.Harness;

/// <summary>A listener whose every callback throws.</summary>
internal sealed class ThrowingListener : IDisposable
{
    readonly ActivityListener listener;

    public ThrowingListener(bool inSample = false)
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "AssemblyToProcess",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) =>
                inSample ? throw new InvalidOperationException("sample") : ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = _ => throw new InvalidOperationException("started"),
            ActivityStopped = _ => throw new InvalidOperationException("stopped")
        };
        ActivitySource.AddActivityListener(listener);
    }

    public void Dispose() => listener.Dispose();
}
