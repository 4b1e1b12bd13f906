using System;
using System.Diagnostics;
using AutoSpan;
using Benchmarks.Cases;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Benchmarks.Quick;

/// <summary>What the control of spans costs: switched off, switches in force, and not sampled under the OpenTelemetry SDK.</summary>
internal static class ControlRun
{
    private const int Rounds = 101;

    public static void PrintSwitches()
    {
        using var listener = Listener.Listen();
        SpanControl.Apply("Benchmarks.Cases.Woven=off");
        var sync = new Comparison(Subjects.Empty(100_000), Subjects.Synchronous(100_000)[..3], Rounds);
        QuickRun.Line("control.off.observed.sync.extra_ns", sync.ExtraNanoseconds("woven", "plain"));
        QuickRun.Line("control.off.observed.bytes", sync.Bytes("woven") - sync.Bytes("plain"));

        var woven = Subjects.Synchronous(4_000)[2];
        Subject[] subjects =
        [
            new("without", calls => Run(woven, calls, ""), woven.Calls),
            new("with", calls => Run(woven, calls, "Default=on;Benchmarks.Other=off;*.Scale=off"), woven.Calls)
        ];
        QuickRun.Line("control.recorded.vs_unconfigured", new Comparison(Subjects.Empty(4_000), subjects, Rounds).TimeRatio("with", "without"));
        SpanControl.Apply("");
    }

    /// <summary>Inside a request that is not sampled, as 99 of 100 are.</summary>
    /// <param name="name">Begins the names of the figures.</param>
    /// <param name="configure">Registers the sources.</param>
    public static void PrintUnsampled(string name, Action<TracerProviderBuilder> configure)
    {
        using var requests = new ActivitySource("Benchmarks.Requests");
        var builder = Sdk.CreateTracerProviderBuilder()
            .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(0.01)))
            .AddSource("Benchmarks.HandWritten", "Benchmarks.Requests");
        configure(builder);
        using var provider = builder.Build();
        using var request = Unsampled(requests);

        var sync = new Comparison(Subjects.Empty(50_000), Subjects.Synchronous(50_000)[..3], Rounds);
        QuickRun.Line($"{name}.sync.vs_handwritten", sync.TimeRatio("woven", "handwritten"));
        QuickRun.Line($"{name}.sync.bytes", sync.Bytes("woven") - sync.Bytes("plain"));
        var async = new Comparison(Subjects.Empty(50_000), Subjects.Asynchronous(50_000)[..3], Rounds);
        QuickRun.Line($"{name}.async.vs_handwritten", async.TimeRatio("woven", "handwritten"));
    }

    private static void Run(Subject subject, int calls, string switches)
    {
        SpanControl.Apply(switches);
        subject.Run(calls);
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
