using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace AutoSpan.Tests.Distro.Variables;

public sealed class LogLevelTests
{
    private const string Nowhere = "OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:1";

    [Fact]
    public async Task ByDefaultALineTellsOfTheBackendAndOneOfTheLoss()
    {
        using var program = await ExportedProgram.Run(DistroEnvironment.Of(Nowhere), "run");

        Assert.Collection(
            program.Errors,
            line => Assert.StartsWith(
                "AutoSpan: OTEL_EXPORTER_OTLP_ENDPOINT: http://127.0.0.1:1/v1/traces does not take the spans: " +
                "System.Net.Http.HttpRequestException: Connection refused (127.0.0.1:1). They are sent by http/protobuf", line),
            line => Assert.StartsWith("AutoSpan: 6 of 6 spans are lost: 6 that http://127.0.0.1:1/v1/traces did not take, and 0 that", line));
        Assert.Equal(0, program.ExitCode);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("error", "OTEL_TRACES_EXPORTER=zipkin")]
    public async Task AQuieterLevelSaysLess(string level, params string[] variables)
    {
        using var program = await ExportedProgram.Run(DistroEnvironment.Of([Nowhere, $"OTEL_LOG_LEVEL={level}", .. variables]), "run");

        string[] texts = ["does not take", "zipkin"];
        Assert.DoesNotContain(program.Errors, line => texts.Any(text => line.Contains(text, StringComparison.Ordinal)));
        Assert.Equal(level != "none", program.Errors.Any());
    }

    [Fact]
    public async Task DebugShowsWhatTheSdkDoes()
    {
        using var program = await ExportedProgram.Run(DistroEnvironment.Of(Nowhere, "OTEL_LOG_LEVEL=debug"), "run");

        Assert.Contains("AutoSpan: OpenTelemetry-Sdk: TracerProviderSdk event: 'TracerProvider built successfully.'", program.Errors);
        Assert.Contains(program.Errors, line => line.StartsWith("AutoSpan: OpenTelemetry-Exporter-OpenTelemetryProtocol: ", StringComparison.Ordinal)
            && line.Contains("Connection refused", StringComparison.Ordinal));
    }
}
