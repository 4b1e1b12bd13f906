using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Distro.Receiving;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace AutoSpan.Tests.Distro;

/// <summary>Whatever the backend does, the program does its work.</summary>
public sealed class UnfriendlyBackendTests
{
    [Theory]
    [InlineData("http/protobuf")]
    [InlineData("grpc")]
    public async Task AHundredThousandSpansOfEightThreadsArriveWhenTheQueueHasRoom(string protocol)
    {
        await using var receiver = await OtlpReceiver.Start();
        var endpoint = protocol == "grpc" ? receiver.Grpc : receiver.Http;

        using var program = await ExportedProgram.Run(
            DistroEnvironment.Of(
                $"OTEL_EXPORTER_OTLP_ENDPOINT={endpoint}", $"OTEL_EXPORTER_OTLP_PROTOCOL={protocol}", "OTEL_BSP_MAX_QUEUE_SIZE=120000",
                "OTEL_BSP_MAX_EXPORT_BATCH_SIZE=4096", "OTEL_EXPORTER_OTLP_COMPRESSION=gzip", "OTEL_BSP_EXPORT_TIMEOUT=30000"),
            "many", "100000", "8");

        Assert.Equal(100_000, receiver.Spans.Count);
        Assert.Equal(100_000, receiver.Spans.Select(span => span.SpanId).Distinct().Count());
        Assert.Empty(program.Errors);
    }

    [Theory]
    [InlineData("400", 400)]
    [InlineData("404", 404)]
    [InlineData("429", 429)]
    [InlineData("500", 500)]
    [InlineData("503", 503)]
    public async Task AnErrorIsSaidOnceWithItsReasonAndTheLossIsCounted(string reason, int status)
    {
        await using var receiver = await OtlpReceiver.Start();
        receiver.Misbehaviour = context =>
        {
            context.Response.StatusCode = status;
            return Task.FromResult(true);
        };

        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver, "OTEL_BSP_MAX_EXPORT_BATCH_SIZE=1"), "run");

        Assert.Collection(
            program.Errors,
            line => Assert.Contains(reason, line),
            line => Assert.StartsWith("AutoSpan: 6 of 6 spans are lost: 6 that", line));
        AssertDone(program);
    }

    [Fact]
    public async Task AConnectionThatIsResetLosesTheBatchAndNoMore()
    {
        await using var receiver = await OtlpReceiver.Start();
        AbortTheFirst(receiver, _ => Task.CompletedTask);

        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver, "OTEL_BSP_MAX_EXPORT_BATCH_SIZE=1"), "run");

        Assert.Equal(5, receiver.Spans.Count);
        Assert.StartsWith("AutoSpan: 1 of 6 spans are lost: 1 that", program.Errors[^1]);
        AssertDone(program);
    }

    /// <summary>The exporter does not wait for the body of an answer: the batch counts as taken when the status has arrived before the reset.</summary>
    [Fact]
    public async Task AnAnswerThatIsCutOffLosesTheBatchAndNoMore()
    {
        await using var receiver = await OtlpReceiver.Start();
        AbortTheFirst(receiver, async response =>
        {
            response.ContentLength = 100;
            await response.Body.WriteAsync(new byte[10]);
            await response.Body.FlushAsync();
        });

        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver, "OTEL_BSP_MAX_EXPORT_BATCH_SIZE=1"), "run");

        Assert.Equal(5, receiver.Spans.Count);
        if (program.Errors.Count > 0)
            Assert.StartsWith("AutoSpan: 1 of 6 spans are lost: 1 that", program.Errors[^1]);

        AssertDone(program);
    }

    [Fact]
    public async Task AnAnswerThatMakesNoSenseHurtsNobody()
    {
        await using var receiver = await OtlpReceiver.Start();
        receiver.Misbehaviour = async context =>
        {
            context.Response.ContentType = "application/x-protobuf";
            await context.Response.WriteAsync("<html>Welcome to the guest network</html>");
            return true;
        };

        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver), "run");

        AssertDone(program);
    }

    [Fact]
    public async Task ABackendThatComesBackGetsWhatEndsAfterThat()
    {
        var first = await OtlpReceiver.Start();
        var port = new Uri(first.Http).Port;
        using var program = ExportedProgram.Start(DistroEnvironment.To(first, "OTEL_BSP_SCHEDULE_DELAY=100"), "serve");
        var address = await program.Line("at ");
        using var client = new System.Net.Http.HttpClient(new System.Net.Http.SocketsHttpHandler { ActivityHeadersPropagator = null });
        await client.GetStringAsync(address + "/work");
        await first.Until(all => all.Spans.Any(span => span.Kind == 2));
        await first.DisposeAsync();

        await client.GetStringAsync(address + "/work");
        while (program.Errors.Count == 0)
            await Task.Delay(50);

        await using var second = await OtlpReceiver.Start(port: port);
        await client.GetStringAsync(address + "/work");
        await program.Signal("TERM");
        await program.End();

        Assert.Single(first.Spans, span => span.Kind == 2);
        Assert.Single(second.Spans, span => span.Kind == 2);
        Assert.StartsWith("AutoSpan: OTEL_EXPORTER_OTLP_ENDPOINT: ", program.Errors[0]);
        Assert.Contains("spans are lost", program.Errors[^1]);
    }

    /// <summary>The queue is bounded, so that a backend that takes nothing costs memory for the queue and no more, and no time.</summary>
    [Fact]
    public async Task ABackendThatHangsNeitherSlowsTheProgramNorFillsItsMemory()
    {
        await using var receiver = await OtlpReceiver.Start();
        using var friendly = await ExportedProgram.Run(DistroEnvironment.To(receiver), "many", "300000", "2");
        receiver.Misbehaviour = async context =>
        {
            await Task.Delay(-1, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return true;
        };

        using var hanging = await ExportedProgram.Run(DistroEnvironment.To(receiver, "OTEL_BSP_EXPORT_TIMEOUT=200"), "many", "300000", "2");

        Assert.True(Number(hanging, "took ") < (3 * Number(friendly, "took ")) + 2000, $"{Number(hanging, "took ")} ms, {Number(friendly, "took ")} ms");
        Assert.InRange(Number(hanging, "heap "), 1, 20_000);
        Assert.Equal(0, hanging.ExitCode);
    }

    private static void AbortTheFirst(OtlpReceiver receiver, Func<HttpResponse, Task> answer)
    {
        var requests = 0;
        receiver.Misbehaviour = async context =>
        {
            if (++requests > 1)
                return false;

            await answer(context.Response);
            context.Abort();
            return true;
        };
    }

    private static void AssertDone(ExportedProgram program)
    {
        Assert.Equal(0, program.ExitCode);
        Assert.Contains("caught", program.Output);
    }

    private static int Number(ExportedProgram program, string beginning) =>
        int.Parse(program.Output.Single(line => line.StartsWith(beginning, StringComparison.Ordinal)).Split(' ')[1], CultureInfo.InvariantCulture);
}
