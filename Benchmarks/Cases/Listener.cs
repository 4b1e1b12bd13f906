using System;
using System.Diagnostics;

namespace Benchmarks.Cases;

/// <summary>Records every span and throws it away: what is left is the cost of making it.</summary>
public static class Listener
{
    public static IDisposable Listen()
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name.StartsWith("Benchmarks.", StringComparison.Ordinal),
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
