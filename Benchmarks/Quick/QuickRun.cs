using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Benchmarks.Cases;
using Benchmarks.Checks;
using Benchmarks.Listening;
using Benchmarks.Macro;
using Benchmarks.Weaving;
using OpenTelemetry.Trace;

namespace Benchmarks.Quick;

/// <summary>
/// The figures that every change is held against, in about a minute: one <c>name value</c> line each. Each part has a process of its own. The JIT optimizes a
/// program for what it does most, and a program is observed or not from its start.
/// </summary>
internal static class QuickRun
{
    /// <summary>The argument in front of the part that a process is to measure.</summary>
    public const string Command = "part";

    private static readonly string[] s_parts = ["off", "on", "unsampled", "addsource", "control", "macro"];

    /// <param name="parts">
    /// Which figures: <c>off</c>, <c>on</c>, <c>unsampled</c>, <c>addsource</c>, <c>control</c> and <c>macro</c>; none for all.
    /// </param>
    /// <exception cref="ArgumentException">A part has another name.</exception>
    public static void Print(IReadOnlyList<string> parts)
    {
        if (parts.Except(s_parts).FirstOrDefault() is { } unknown)
            throw new ArgumentException($"{unknown} is none of {string.Join(", ", s_parts)}.");

        VariantCheck.Run();
        foreach (var part in parts is [] ? s_parts : parts)
            OwnProcess.Run("quick", Command, part);
    }

    /// <summary>Measures one part in this process.</summary>
    public static void PrintPart(string part)
    {
        OneProcessor.Use();
        switch (part)
        {
            case "off":
                PrintUnobserved();
                break;
            case "on":
                PrintRecorded();
                break;
            case "unsampled":
                UnsampledRun.Print("unsampled", builder => builder.AddAutoSpanInstrumentation(typeof(Woven).Assembly));
                break;
            case "addsource":
                UnsampledRun.Print("unsampled.addsource", builder => builder.AddSource("Benchmarks.Woven"));
                break;
            case "control":
                ControlRun.PrintSwitches();
                break;
            default:
                MacroRun.PrintQuick();
                break;
        }
    }

    private static void PrintUnobserved()
    {
        var sync = Shape.Synchronous();
        PrintOff("sync", sync);
        Line("off.sync.vs_aspectinjector", sync.TimeRatio("woven", "aspectinjector"));
        PrintOff("lines", Shape.SeveralLines());
        Line("off.inlinable.extra_ns", Shape.Inlinable().ExtraNanoseconds("woven", "plain"));
        var async = Shape.Asynchronous();
        PrintOff("async", async);
        Line("off.async.vs_aspectinjector", async.TimeRatio("woven", "aspectinjector"));
        PrintOff("task", Shape.TaskReturning());
        PrintOff("yield", Shape.Yielding());
        PrintOff("iterator", Shape.Iterator());
        PrintOff("asynciterator", Shape.AsyncIterator());
        Line("off.throw.vs_handwritten", Shape.Throwing().TimeRatio("woven", "handwritten"));
        Line("throw.5.off.vs_handwritten", Shape.ThrowingDeep().TimeRatio("woven", "handwritten"));
    }

    private static void PrintRecorded()
    {
        using var listener = Listener.Listen();
        var sync = Shape.Synchronous();
        PrintOn("sync", sync);
        Line("on.sync.vs_aspectinjector", sync.TimeRatio("woven", "aspectinjector"));
        PrintOn("lines", Shape.SeveralLines());
        PrintOn("async", Shape.Asynchronous());
        PrintOn("task", Shape.TaskReturning());
        PrintOn("yield", Shape.Yielding());
        PrintSequence("iterator", Shape.Iterator());
        PrintSequence("asynciterator", Shape.AsyncIterator());
        PrintOn("tagged.sync", Shape.Tagged());
        PrintOn("tagged.async", Shape.TaggedAsynchronous());
        Line("throw.1.vs_handwritten", Shape.Throwing().TimeRatio("woven", "handwritten"));
        Line("throw.5.vs_handwritten", Shape.ThrowingDeep().TimeRatio("woven", "handwritten"));
    }

    private static void PrintOff(string shape, Comparison comparison)
    {
        Line($"off.{shape}.extra_ns", comparison.ExtraNanoseconds("woven", "plain"));
        Line($"off.{shape}.vs_handwritten", comparison.TimeRatio("woven", "handwritten"));
        Line($"off.{shape}.bytes", comparison.Bytes("woven") - comparison.Bytes("plain"));
    }

    private static void PrintOn(string shape, Comparison comparison)
    {
        Line($"on.{shape}.ns", comparison.Nanoseconds("woven"));
        Line($"on.{shape}.vs_handwritten", comparison.TimeRatio("woven", "handwritten"));
        Line($"on.{shape}.bytes.vs_handwritten", comparison.Bytes("woven") / comparison.Bytes("handwritten"));
    }

    // The idiomatic hand leaves the span of an iterator current for its consumer, which is wrong and saves much. So both are told.
    private static void PrintSequence(string shape, Comparison comparison)
    {
        PrintOn(shape, comparison);
        Line($"on.{shape}.vs_guarded", comparison.TimeRatio("woven", "guarded"));
        Line($"on.{shape}.bytes.vs_guarded", comparison.Bytes("woven") / comparison.Bytes("guarded"));
    }

    /// <summary>Prints one figure.</summary>
    public static void Line(string name, double value) =>
        Console.WriteLine($"{name} {value.ToString("0.000", CultureInfo.InvariantCulture)}");
}
