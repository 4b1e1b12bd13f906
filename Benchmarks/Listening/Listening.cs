using System;
using System.Diagnostics;
using OpenTelemetry.Trace;

namespace Benchmarks.Listening;

/// <summary>Who listens while a method is measured.</summary>
public enum Listening
{
    /// <summary>There is no listener.</summary>
    NoListener,

    /// <summary>A listener that samples nothing.</summary>
    SamplesNothing,

    /// <summary>The OpenTelemetry SDK at 1 %, inside a request that it does not sample.</summary>
    NotSampled,

    /// <summary>A listener that records every span.</summary>
    Recorded
}

/// <summary>Starts to listen.</summary>
public static class Listeners
{
    /// <returns>What ends it; null where there is no listener.</returns>
    public static IDisposable? Start(Listening listening) => listening switch
    {
        Listening.SamplesNothing => Listener.Listen(ActivitySamplingResult.None),
        Listening.NotSampled => new UnsampledRequest(builder => builder.AddAutoSpanInstrumentation()),
        Listening.Recorded => Listener.Listen(),
        _ => null
    };
}
