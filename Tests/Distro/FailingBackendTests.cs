using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Distro.Receiving;
using Xunit;

namespace AutoSpan.Tests.Distro;

/// <summary>A backend that fails every attempt, or the first ones: the reason is said, the attempts are few, and what waits is sent.</summary>
public sealed class FailingBackendTests
{
    [Theory]
    [InlineData("http://no-such-host.invalid:4318", "no-such-host.invalid:4318")]
    [InlineData("https://127.0.0.1:1", "Connection refused")]
    public async Task ABackendThatCannotBeReachedIsSaidWithTheReason(string endpoint, string reason)
    {
        using var program = await ExportedProgram.Run(DistroEnvironment.Of($"OTEL_EXPORTER_OTLP_ENDPOINT={endpoint}"), "run");

        Assert.StartsWith($"AutoSpan: OTEL_EXPORTER_OTLP_ENDPOINT: {endpoint}/v1/traces does not take the spans: ", program.Errors[0]);
        Assert.Contains(reason, program.Errors[0][program.Errors[0].IndexOf("spans: ", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Equal(0, program.ExitCode);
        Assert.Contains("caught", program.Output);
    }

    /// <summary>Each attempt that fails costs processor time, so they are few; at the end of the program, nothing is left untried.</summary>
    [Fact]
    public async Task ABackendThatFailsIsAskedSeldom()
    {
        await using var receiver = await OtlpReceiver.Start();
        receiver.Misbehaviour = context =>
        {
            context.Response.StatusCode = 503;
            return Task.FromResult(true);
        };

        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver), "many", "400000", "2");

        // The program makes about 800 batches. After six attempts, each pause is half a second at least. Four batches are left in the queue at the end.
        var took = program.Output.Single(line => line.StartsWith("took ", StringComparison.Ordinal)).Split(' ')[1];
        Assert.InRange(receiver.Requests.Count, 5, 15 + (int.Parse(took, CultureInfo.InvariantCulture) / 450));
        Assert.Equal(0, program.ExitCode);
        Assert.Equal(2, program.Errors.Count);
    }

    [Fact]
    public async Task WhatWaitsInTheQueueWhileTheBackendFailsArrives()
    {
        await using var receiver = await OtlpReceiver.Start();
        receiver.Misbehaviour = context =>
        {
            var fails = receiver.Requests.Count <= 3;
            context.Response.StatusCode = fails ? 503 : 200;
            return Task.FromResult(fails);
        };

        using var program = await ExportedProgram.Run(
            DistroEnvironment.To(receiver, "OTEL_BSP_MAX_QUEUE_SIZE=120000", "OTEL_BSP_EXPORT_TIMEOUT=30000"), "many", "100000", "8");

        Assert.Equal(100_000 - (3 * 512), receiver.Spans.Count);
        Assert.StartsWith($"AutoSpan: {3 * 512} of 100000 spans are lost: {3 * 512} that", program.Errors[^1]);
    }
}
