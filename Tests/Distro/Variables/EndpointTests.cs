using System;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Distro.Receiving;
using Xunit;

namespace AutoSpan.Tests.Distro.Variables;

/// <summary>Addresses that are more, or less, than a scheme, a host and a port.</summary>
public sealed class EndpointTests
{
    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "?key=1", "/v1/traces?key=1")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "/otlp?key=1#part", "/otlp/v1/traces?key=1")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "/elsewhere?key=1", "/elsewhere?key=1")]
    public async Task TheQueryStaysBehindThePath(string variable, string end, string expected)
    {
        await using var receiver = await OtlpReceiver.Start();
        var target = "";
        receiver.Misbehaviour = context =>
        {
            target = context.Request.Path + context.Request.QueryString.ToString();
            return Task.FromResult(false);
        };

        using var program = await ExportedProgram.Run(DistroEnvironment.Of($"{variable}={receiver.Http}{end}"), "run");

        Assert.Equal(expected, target);
        Assert.Empty(program.Errors);
    }

    [Theory]
    [InlineData("HTTP://127.0.0.1:PORT")]
    [InlineData("  http://127.0.0.1:PORT  ")]
    [InlineData("http://LOCALHOST:PORT")]
    public async Task AnAddressIsReadAsUsersWriteIt(string address)
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = await ExportedProgram.Run(
            DistroEnvironment.Of("OTEL_EXPORTER_OTLP_ENDPOINT=" + address.Replace("PORT", $"{new Uri(receiver.Http).Port}", StringComparison.Ordinal)), "run");

        Assert.Equal(6, receiver.Spans.Count);
        Assert.Empty(program.Errors);
    }

    [Fact]
    public async Task AnAddressOfIPv6IsAsked()
    {
        using var program = await ExportedProgram.Run(DistroEnvironment.Of("OTEL_EXPORTER_OTLP_ENDPOINT=http://[::1]:1"), "run");

        Assert.StartsWith("AutoSpan: OTEL_EXPORTER_OTLP_ENDPOINT: http://[::1]:1/v1/traces does not take the spans: ", program.Errors[0]);
        Assert.Contains("([::1]:1)", program.Errors[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_HEADERS")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_HEADERS")]
    public async Task AUserNameIsNotSentAndTheHeadersAreNamed(string variable, string headers)
    {
        await using var receiver = await OtlpReceiver.Start();
        var address = receiver.Http.Replace("http://", "http://ada:secret@", StringComparison.Ordinal);

        using var program = await ExportedProgram.Run(DistroEnvironment.Of($"{variable}={address}"), "run");

        Assert.Equal(
            $"AutoSpan: {variable}: the user name in the address is not sent. Use {headers}=Authorization=Basic%20<base64 of user:password>.",
            Assert.Single(program.Errors));
        Assert.Equal(6, receiver.Spans.Count);
    }

    [Theory]
    [InlineData("http://ada:secret@127.0.0.1:1")]
    [InlineData("http://127.0.0.1:1?key=secret")]
    [InlineData("ada:secret@127.0.0.1:1?key=secret")]
    [InlineData("ftp://ada:secret@127.0.0.1:1")]
    public async Task NoLineHasWhatGivesAccess(string address)
    {
        using var program = await ExportedProgram.Run(DistroEnvironment.Of($"OTEL_EXPORTER_OTLP_ENDPOINT={address}"), "run");

        Assert.NotEmpty(program.Errors);
        Assert.DoesNotContain(program.Errors, line => line.Contains("secret", StringComparison.Ordinal));
        Assert.Contains("caught", program.Output);
    }

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:1/v1/traces", "Leave '/v1/traces' out of OTEL_EXPORTER_OTLP_ENDPOINT: it is added.")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT=http://127.0.0.1:1",
        "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT is used as it is, and usually ends in '/v1/traces'.")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:4317", "Port 4317 usually takes gRPC: set OTEL_EXPORTER_OTLP_PROTOCOL=grpc for it.")]
    public async Task WhatIsOftenMistakenIsSaidWhenTheExportFails(string variable, string hint)
    {
        using var program = await ExportedProgram.Run(DistroEnvironment.Of(variable), "run");

        Assert.EndsWith($" {hint} The program runs on.", program.Errors.First(line => line.Contains("does not take", StringComparison.Ordinal)));
    }
}
