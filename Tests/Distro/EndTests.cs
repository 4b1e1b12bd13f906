using System.Diagnostics;
using System.Net.Http;
using System.Threading.Tasks;
using AutoSpan.Tests.Distro.Receiving;
using Xunit;

namespace AutoSpan.Tests.Distro;

/// <summary>Every kind of end that leaves time delivers what has ended, and takes no longer than it may.</summary>
public sealed class EndTests
{
    [Theory]
    [InlineData("run", 0)]
    [InlineData("exit", 3)]
    [InlineData("crash", 134)]
    public async Task SpansAreDeliveredWhenTheProgramEndsByItself(string end, int exitCode)
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver), end);

        Assert.Equal(6, receiver.Spans.Count);
        Assert.Equal(exitCode, program.ExitCode);
    }

    [Fact]
    public async Task AFlushDeliversBeforeAnEndThatLeavesNoTime()
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver), "flush");

        Assert.Contains("flushed True", program.Output);
        Assert.Equal(6, receiver.Spans.Count);
        Assert.Equal(134, program.ExitCode);
    }

    [Theory]
    [InlineData("TERM", 143)]
    [InlineData("INT", 130)]
    [InlineData("HUP", 129)]
    public async Task SpansAreDeliveredWhenASignalEndsTheProgram(string signal, int exitCode)
    {
        await using var receiver = await OtlpReceiver.Start();
        // Tests that run in the background ignore some signals, and a process hands that on.
        using var program = ExportedProgram.Start(
            "env", DistroEnvironment.To(receiver), $"--default-signal={signal}", "dotnet", ExportedProgram.File, "sleep");
        await program.Line("ready");

        await program.Signal(signal);
        await program.End();

        Assert.Equal(6, receiver.Spans.Count);
        Assert.Equal(exitCode, program.ExitCode);
    }

    [Fact]
    public async Task ASignalWaitsForABackendThatIsSlow()
    {
        await using var receiver = await OtlpReceiver.Start();
        receiver.Misbehaviour = async context =>
        {
            await Task.Delay(2500, context.RequestAborted);
            return false;
        };
        using var program = ExportedProgram.Start(DistroEnvironment.To(receiver), "sleep");
        await program.Line("ready");

        await program.Signal("TERM");
        await program.End();

        Assert.Equal(6, receiver.Spans.Count);
        Assert.Equal(143, program.ExitCode);
        Assert.Empty(program.Errors);
    }

    [Fact]
    public async Task ASignalWaitsFiveSecondsAtMostAndTheLossIsSaid()
    {
        await using var receiver = await OtlpReceiver.Start();
        receiver.Misbehaviour = async context =>
        {
            await Task.Delay(-1, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return true;
        };
        using var program = ExportedProgram.Start(DistroEnvironment.To(receiver), "sleep");
        await program.Line("ready");

        var watch = Stopwatch.StartNew();
        await program.Signal("TERM");
        await program.End();

        // Docker waits for ten seconds before it kills.
        Assert.InRange(watch.Elapsed.TotalSeconds, 4, 10);
        Assert.Equal(143, program.ExitCode);
        Assert.StartsWith("AutoSpan: 6 of 6 spans are lost", Assert.Single(program.Errors));
    }

    [Fact]
    public async Task SigtermInTheMiddleOfARequestLosesNoSpan()
    {
        await using var receiver = await OtlpReceiver.Start();
        using var program = ExportedProgram.Start(DistroEnvironment.To(receiver), "serve");
        var address = await program.Line("at ");
        using var client = new HttpClient(new SocketsHttpHandler { ActivityHeadersPropagator = null });

        var request = client.GetStringAsync(address + "/slow");
        await program.Line("slow");
        await program.Signal("TERM");
        await program.End();

        Assert.Equal("done", await request);
        Assert.Equal(0, program.ExitCode);
        var server = Assert.Single(receiver.Spans, span => span.Kind == 2);
        Assert.Equal("GET /slow", server.Name);
        Assert.Equal(server.SpanId, Assert.Single(receiver.Spans, span => span.Name == "Work.Run").ParentId);
        Assert.Empty(program.Errors);
    }

    [Fact]
    public async Task ABackendThatHangsHoldsTheEndForFiveSecondsAtMost()
    {
        await using var receiver = await OtlpReceiver.Start();
        receiver.Misbehaviour = async context =>
        {
            await Task.Delay(-1, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return true;
        };
        var watch = Stopwatch.StartNew();

        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver, "OTEL_EXPORTER_OTLP_TIMEOUT=60000"), "run");

        Assert.InRange(watch.Elapsed.TotalSeconds, 4, 25);
        Assert.Contains(program.Errors, line => line.StartsWith("AutoSpan: 6 of 6 spans are lost"));
        Assert.Equal(0, program.ExitCode);
    }

    [Fact]
    public async Task ABackendThatIsAbsentDoesNotHoldTheEnd()
    {
        var watch = Stopwatch.StartNew();

        using var program = await ExportedProgram.Run(DistroEnvironment.Of("OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:1"), "run");

        Assert.True(watch.Elapsed.TotalSeconds < 30, $"{watch.Elapsed}");
        Assert.StartsWith("AutoSpan: 6 of 6 spans are lost: 6 that", program.Errors[^1]);
    }
}
