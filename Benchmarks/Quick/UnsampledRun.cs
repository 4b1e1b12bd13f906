using System;
using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Benchmarks.Quick;

/// <summary>The cost inside a request that the OpenTelemetry SDK does not sample, as 99 of 100 are.</summary>
internal static class UnsampledRun
{
    /// <param name="name">Begins the names of the figures.</param>
    /// <param name="configure">Registers the sources of woven methods.</param>
    public static void Print(string name, Action<TracerProviderBuilder> configure)
    {
        using var requests = new ActivitySource("Benchmarks.Requests");
        var builder = Sdk.CreateTracerProviderBuilder()
            .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(0.01)))
            .AddSource("Benchmarks.HandWritten", "Benchmarks.Requests");
        configure(builder);
        using var provider = builder.Build();
        using var request = Unsampled(requests);

        Print($"{name}.sync", Shape.Synchronous());
        Print($"{name}.async", Shape.Asynchronous());
        Print($"{name}.iterator", Shape.Iterator());
        Print($"{name}.tagged.sync", Shape.Tagged());
    }

    private static void Print(string name, Comparison comparison)
    {
        QuickRun.Line($"{name}.ns", comparison.Nanoseconds("woven"));
        QuickRun.Line($"{name}.vs_handwritten", comparison.TimeRatio("woven", "handwritten"));
        QuickRun.Line($"{name}.bytes", comparison.Bytes("woven") - comparison.Bytes("plain"));
    }

    private static Activity Unsampled(ActivitySource source)
    {
        while (true)
        {
            var request = source.StartActivity("request")!;
            if (!request.Recorded)
                return request;

            request.Dispose();
        }
    }
}
