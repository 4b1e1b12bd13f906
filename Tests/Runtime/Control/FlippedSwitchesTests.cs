using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Runtime.Control;

/// <summary>Several threads flip switches while methods of every shape run: results are those of the unwoven methods, and every trace is whole.</summary>
[Collection(nameof(Spans))]
public sealed class FlippedSwitchesTests
{
    static readonly string[] Switches =
    [
        "", "Default=off", "AssemblyToProcess=off", "AssemblyToProcess.*Async*=off", "Default=off;AssemblyToProcess.Recursive*=on",
        "AssemblyToProcess.*s=off", "Default=on,limit=2", "AssemblyToProcess.A*=off;AssemblyToProcess.I*=off"
    ];

    static readonly int Traces = LongTests.AreWanted ? 100_000 : 4_000;

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task EveryShapeWorksAsBeforeAndNoSpanIsAnOrphan(Build build)
    {
        var (unwoven, woven) = (Cases.Unwoven(build), Cases.Woven(build));
        using var end = new CancellationTokenSource();
        Task[] flipping = [.. Enumerable.Range(0, 3).Select(seed => Task.Run(() => Flip(new Random(seed), end.Token)))];
        try
        {
            for (var traces = 0; traces < Traces;)
            {
                using var recorder = new Recorder();
                foreach (var run in RunCase.Of(Repository.Cases(build)))
                    Assert.Equal((run.Name, await Call(unwoven, run)), (run.Name, await Call(woven, run)));

                recorder.AssertBalanced();
                var spans = recorder.Spans;
                var ids = spans.Select(span => (span.Activity.TraceId, span.Activity.SpanId)).ToHashSet();
                Assert.All(spans, span => Assert.True(
                    span.Activity.ParentSpanId == default || ids.Contains((span.Activity.TraceId, span.Activity.ParentSpanId)), span.Name));
                traces += ids.Select(id => id.TraceId).Distinct().Count();
            }
        }
        finally
        {
            await end.CancelAsync();
            await Task.WhenAll(flipping);
            SpanControl.Apply("");
        }
    }

    static void Flip(Random random, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
            SpanControl.Apply(Switches[random.Next(Switches.Length)]);
    }

    static async Task<string> Call(LoadedCopy copy, RunCase run) => (await Outcome.Of(copy, run.Member, run.Arguments())).Text;
}
