using System;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using AutoSpan.Tests.Distro.Receiving;
using Xunit;

namespace AutoSpan.Tests.Distro;

/// <summary>Spans that are dropped for their duration leave whole traces, over the borders of processes too.</summary>
public sealed class TwoProcessTreesTests
{
    [Fact]
    public async Task InRandomTreesEveryParentIsThereAndNothingIsLost()
    {
        await using var receiver = await OtlpReceiver.Start();
        var environment = DistroEnvironment.To(
            receiver, "AUTOSPAN_SPANS=Exported.Trees=minDuration=25ms", "OTEL_BSP_MAX_QUEUE_SIZE=100000", "OTEL_BSP_SCHEDULE_DELAY=100");
        using var one = ExportedProgram.Start(environment, "serve", "trees");
        using var other = ExportedProgram.Start(environment, "serve", "trees");
        var (self, peer) = (await one.Line("at "), await other.Line("at "));
        // Without a propagator: each tree is a trace of its own.
        using var client = new HttpClient(new SocketsHttpHandler { ActivityHeadersPropagator = null });

        await Parallel.ForAsync(0, 100, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (seed, cancellation) =>
            await client.GetStringAsync(
                new Uri(string.Create(CultureInfo.InvariantCulture, $"{self}/tree?seed={seed}&depth=4&self={self}&other={peer}")), cancellation));
        var counts = new[] { await Counts(one), await Counts(other) };

        var spans = receiver.Spans;
        var ids = spans.Select(span => (span.TraceId, span.SpanId)).ToHashSet();
        Assert.Equal(counts.Sum(count => count.Started), spans.Count + counts.Sum(count => count.Dropped));
        Assert.All(counts, count => Assert.True(count is { Dropped: > 100, Failed: > 0 }, count.ToString()));
        Assert.All(spans, span => Assert.True(span.ParentId.Length == 0 || ids.Contains((span.TraceId, span.ParentId)), span.Name));
        Assert.Equal(counts.Sum(count => count.Failed), spans.Count(span => span is { Name: "Parts.Fail", Status: 2 }));
        Assert.Equal(100, spans.Select(span => span.TraceId).Distinct().Count());
        Assert.Equal(2, spans.Where(span => span.TraceId == spans.MaxBy(longest => longest.End - longest.Start)!.TraceId)
            .Select(span => span.Resource["service.instance.id"]).Distinct().Count());
    }

    private static async Task<(int Started, int Dropped, int Failed)> Counts(ExportedProgram program)
    {
        await program.Signal("TERM");
        await program.End();
        Assert.Empty(program.Errors);
        var words = program.Output.Single(line => line.StartsWith("started ", StringComparison.Ordinal)).Split(' ');
        return (Number(1), Number(3), Number(5));

        int Number(int index) => int.Parse(words[index], CultureInfo.InvariantCulture);
    }
}
