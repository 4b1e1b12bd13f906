using System;
using Benchmarks.Listening;
using OpenTelemetry.Trace;

namespace Benchmarks.Quick;

/// <summary>The cost inside a request that the OpenTelemetry SDK does not sample, as 99 of 100 are.</summary>
internal static class UnsampledRun
{
    /// <param name="name">Begins the names of the figures.</param>
    /// <param name="configure">Registers the sources of woven methods.</param>
    public static void Print(string name, Action<TracerProviderBuilder> configure)
    {
        using var request = new UnsampledRequest(configure);
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
}
