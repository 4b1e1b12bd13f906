using System.Diagnostics;
using System.Threading.Tasks;
using AutoSpan.Tests.Distro.Receiving;
using Xunit;

namespace AutoSpan.Tests.Distro.Variables;

public sealed class BatchTests
{
    [Fact]
    public async Task SpansAreSentAfterTheDelayAndNotOnlyAtTheEnd()
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = ExportedProgram.Start(DistroEnvironment.To(receiver, "OTEL_BSP_SCHEDULE_DELAY=100"), "sleep");
        await program.Line("ready");
        var watch = Stopwatch.StartNew();
        await receiver.Until(all => all.Spans.Count == 6);

        Assert.Equal(6, receiver.Spans.Count);
        // The default is five seconds.
        Assert.True(watch.Elapsed.TotalSeconds < 4, $"{watch.Elapsed}");
    }

    [Fact]
    public async Task ABatchHasAtMostSoManySpans()
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver, "OTEL_BSP_MAX_EXPORT_BATCH_SIZE=2"), "run");

        Assert.Equal(3, receiver.Requests.Count);
        Assert.Equal(6, receiver.Spans.Count);
    }

    [Fact]
    public async Task AFullQueueDropsSpansAndTheirNumberIsSaidOnce()
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = await ExportedProgram.Run(
            DistroEnvironment.To(receiver, "OTEL_BSP_MAX_QUEUE_SIZE=10", "OTEL_BSP_MAX_EXPORT_BATCH_SIZE=10", "OTEL_BSP_SCHEDULE_DELAY=60000"),
            "many", "20000", "1");

        var lost = 20000 - receiver.Spans.Count;
        Assert.True(lost > 0);
        Assert.Equal(
            $"AutoSpan: {lost} of 20000 spans are lost: 0 that {receiver.Http}/v1/traces did not take, and {lost} that did not fit into the queue " +
            "(OTEL_BSP_MAX_QUEUE_SIZE) or were not sent within 5000 ms at the end (OTEL_BSP_EXPORT_TIMEOUT).",
            Assert.Single(program.Errors));
    }

    [Fact]
    public async Task TheEndWaitsAtMostSoLong()
    {
        await using var receiver = await OtlpReceiver.Start();
        receiver.Misbehaviour = async context =>
        {
            await Task.Delay(-1, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return true;
        };
        var watch = Stopwatch.StartNew();

        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver, "OTEL_BSP_EXPORT_TIMEOUT=300", "OTEL_EXPORTER_OTLP_TIMEOUT=60000"), "run");

        Assert.True(watch.Elapsed.TotalSeconds < 30, $"{watch.Elapsed}");
        Assert.Contains(program.Errors, line => line.Contains("within 300 ms"));
    }
}
