using System.Collections.Generic;
using System.Threading.Tasks;
using AutoSpan.Tests.Distro.Receiving;
using Xunit;

namespace AutoSpan.Tests.Distro.Variables;

public sealed class OtlpTests
{
    [Fact]
    public async Task TheProtocolIsHttpProtobufByDefaultAndTheGeneralEndpointIsCompleted()
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver), "run");

        var request = Assert.Single(receiver.Requests);
        Assert.Equal("/v1/traces", request.Path);
        Assert.Equal("HTTP/1.1", request.Protocol);
        Assert.Equal("application/x-protobuf", request.Headers["Content-Type"]);
        Assert.Equal(6, receiver.Spans.Count);
        Assert.Empty(program.Errors);
    }

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL")]
    public async Task GrpcIsSpokenWhereItIsAskedFor(string variable)
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = await ExportedProgram.Run(
            DistroEnvironment.Of($"OTEL_EXPORTER_OTLP_ENDPOINT={receiver.Grpc}", $"{variable}=grpc"), "run");

        var request = Assert.Single(receiver.Requests);
        Assert.Equal("/opentelemetry.proto.collector.trace.v1.TraceService/Export", request.Path);
        Assert.Equal("HTTP/2", request.Protocol);
        Assert.Equal(6, receiver.Spans.Count);
        Assert.Empty(program.Errors);
    }

    [Theory]
    [InlineData("/", "/v1/traces")]
    [InlineData("/otlp", "/otlp/v1/traces")]
    [InlineData("/otlp/", "/otlp/v1/traces")]
    public async Task APathOfTheGeneralEndpointIsKept(string path, string expected)
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = await ExportedProgram.Run(DistroEnvironment.Of($"OTEL_EXPORTER_OTLP_ENDPOINT={receiver.Http}{path}"), "run");

        Assert.Equal(expected, Assert.Single(receiver.Requests).Path);
    }

    [Fact]
    public async Task TheEndpointOfTracesIsUsedAsItIsAndWins()
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = await ExportedProgram.Run(
            DistroEnvironment.Of("OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:1", $"OTEL_EXPORTER_OTLP_TRACES_ENDPOINT={receiver.Http}/elsewhere"), "run");

        Assert.Equal("/elsewhere", Assert.Single(receiver.Requests).Path);
    }

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_HEADERS=x-key=a%2Cb, x-team=shop", "a,b", "shop")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_HEADERS=x-key=traces", "traces", null)]
    public async Task HeadersAreSent(string variable, string key, string? team)
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver, variable), "run");

        var request = Assert.Single(receiver.Requests);
        Assert.Equal(key, request.Headers["x-key"]);
        Assert.Equal(team, request.Headers.GetValueOrDefault("x-team"));
    }

    [Fact]
    public async Task TheHeadersOfTracesWinOverTheGeneralOnes()
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = await ExportedProgram.Run(
            DistroEnvironment.To(receiver, "OTEL_EXPORTER_OTLP_HEADERS=x-key=general", "OTEL_EXPORTER_OTLP_TRACES_HEADERS=x-key=traces"), "run");

        Assert.Equal("traces", Assert.Single(receiver.Requests).Headers["x-key"]);
    }

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_COMPRESSION=gzip")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_COMPRESSION=gzip")]
    public async Task CompressedBodiesAreSmaller(string variable)
    {
        await using var receiver = await OtlpReceiver.Start();

        using var plain = await ExportedProgram.Run(DistroEnvironment.To(receiver), "run");
        using var compressed = await ExportedProgram.Run(DistroEnvironment.To(receiver, variable), "run");

        Assert.Equal("gzip", receiver.Requests[1].Headers["Content-Encoding"]);
        Assert.True(receiver.Requests[1].WireLength < receiver.Requests[0].WireLength);
        Assert.Equal(12, receiver.Spans.Count);
    }

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_TIMEOUT=200")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_TIMEOUT=200")]
    public async Task ARequestThatTakesTooLongIsGivenUp(string variable)
    {
        await using var receiver = await OtlpReceiver.Start();
        receiver.Misbehaviour = async context =>
        {
            await Task.Delay(-1, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return true;
        };

        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver, variable), "run");

        // The end of the process waits for five seconds, and a request for ten: else the spans would count as not sent.
        Assert.Contains(program.Errors, line => line.StartsWith("AutoSpan: 6 of 6 spans are lost: 6 that"));
    }
}
