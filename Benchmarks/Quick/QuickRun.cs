using System;
using System.Globalization;
using Benchmarks.Cases;
using OpenTelemetry.Trace;

namespace Benchmarks.Quick;

/// <summary>The figures that every change is held against, in less than a minute: one <c>name value</c> line each.</summary>
internal static class QuickRun
{
    private const int Rounds = 201;

    public static void Print()
    {
        if (Environment.GetEnvironmentVariable("ONLYC") is null) {PrintUnobserved();
        using (Listener.Listen())
            PrintObserved();}

        ControlRun.PrintSwitches();
        ControlRun.PrintUnsampled("unsampled", builder => builder.AddAutoSpanInstrumentation());
        ControlRun.PrintUnsampled("unsampled.addsource", builder => builder.AddSource("Benchmarks.Woven"));
    }

    private static void PrintUnobserved()
    {
        var sync = new Comparison(Subjects.Empty(500_000), Subjects.Synchronous(500_000), Rounds);
        Line("off.sync.extra_ns", sync.ExtraNanoseconds("woven", "plain"));
        Line("off.sync.vs_handwritten", sync.TimeRatio("woven", "handwritten"));
        Line("off.sync.vs_aspectinjector", sync.TimeRatio("woven", "aspectinjector"));

        var inlined = new Comparison(Subjects.Empty(500_000), Subjects.Inlined(500_000), Rounds);
        Line("off.inlined.extra_ns", inlined.ExtraNanoseconds("woven", "plain"));

        var async = new Comparison(Subjects.Empty(100_000), Subjects.Asynchronous(100_000), Rounds);
        Line("off.async.vs_handwritten", async.TimeRatio("woven", "handwritten"));
        Line("off.async.vs_aspectinjector", async.TimeRatio("woven", "aspectinjector"));
        Line("off.bytes", sync.Bytes("woven") - sync.Bytes("plain") + async.Bytes("woven") - async.Bytes("plain"));

        var thrown = new Comparison(Subjects.Empty(200), Subjects.Throwing(200), Rounds);
        Line("off.throw.vs_handwritten", thrown.TimeRatio("woven", "handwritten"));
    }

    private static void PrintObserved()
    {
        var sync = new Comparison(Subjects.Empty(4_000), Subjects.Synchronous(4_000), Rounds);
        Line("on.sync.vs_handwritten", sync.TimeRatio("woven", "handwritten"));
        Line("on.sync.vs_aspectinjector", sync.TimeRatio("woven", "aspectinjector"));

        var async = new Comparison(Subjects.Empty(4_000), Subjects.Asynchronous(4_000), Rounds);
        Line("on.async.vs_handwritten", async.TimeRatio("woven", "handwritten"));
        Line("on.bytes.vs_handwritten", (sync.Bytes("woven") + async.Bytes("woven")) / (sync.Bytes("handwritten") + async.Bytes("handwritten")));

        var thrown = new Comparison(Subjects.Empty(200), Subjects.Throwing(200), Rounds);
        Line("throw.1.vs_handwritten", thrown.TimeRatio("woven", "handwritten"));
    }

    public static void Line(string name, double value) =>
        Console.WriteLine($"{name} {value.ToString("0.000", CultureInfo.InvariantCulture)}");
}
