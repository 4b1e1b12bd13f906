using AutoSpan;
using Benchmarks.Cases;
using Benchmarks.Listening;

namespace Benchmarks.Quick;

/// <summary>What the control of spans costs: switched off, and with switches in force.</summary>
internal static class ControlRun
{
    public static void PrintSwitches()
    {
        using var listener = Listener.Listen();
        SpanControl.Apply("Benchmarks.Cases.Woven=off");
        var off = new Comparison(new Subject("plain", Loops<Plain>.Add), new Subject("woven", Loops<Woven>.Add));
        QuickRun.Line("control.off.observed.sync.extra_ns", off.ExtraNanoseconds("woven", "plain"));
        QuickRun.Line("control.off.observed.bytes", off.Bytes("woven") - off.Bytes("plain"));

        var compared = new Comparison(new Subject("without", calls => Run(calls, "")), new Subject("with", calls => Run(calls, "Default=on;Benchmarks.Other=off;*.Scale=off")));
        QuickRun.Line("control.recorded.vs_unconfigured", compared.TimeRatio("with", "without"));
        SpanControl.Apply("");
    }

    private static int Run(int calls, string switches)
    {
        SpanControl.Apply(switches);
        return Loops<Woven>.Add(calls);
    }
}
