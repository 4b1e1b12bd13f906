using System;
using System.Diagnostics;

namespace Benchmarks.Listening;

/// <summary>Throws every span away: what is left is the cost of making it.</summary>
public static class Listener
{
    /// <summary>Listens until the result is disposed.</summary>
    public static IDisposable Listen(ActivitySamplingResult sampling = ActivitySamplingResult.AllDataAndRecorded)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name.StartsWith("Benchmarks.", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => sampling
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
