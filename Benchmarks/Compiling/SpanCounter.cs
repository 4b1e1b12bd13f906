using System.Diagnostics;
using System.Threading;

namespace Benchmarks.Compiling;

/// <summary>Records every span, counts it, and throws it away.</summary>
internal static class SpanCounter
{
    private static long s_spans;

    /// <summary>How many spans have ended.</summary>
    public static long Spans => Volatile.Read(ref s_spans);

    /// <summary>Records all spans from now on.</summary>
    public static void Listen() => ActivitySource.AddActivityListener(new ActivityListener
    {
        ShouldListenTo = static _ => true,
        Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        ActivityStopped = static _ => Interlocked.Increment(ref s_spans)
    });
}
