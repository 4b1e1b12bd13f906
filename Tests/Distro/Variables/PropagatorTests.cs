using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Distro.Receiving;
using Xunit;

namespace AutoSpan.Tests.Distro.Variables;

public sealed class PropagatorTests
{
    [Theory]
    [InlineData("", "traceparent")]
    [InlineData("tracecontext", "traceparent")]
    [InlineData("tracecontext,baggage", "traceparent")]
    [InlineData("b3", "b3")]
    [InlineData("b3multi", "X-B3-TraceId", "X-B3-SpanId", "X-B3-Sampled")]
    [InlineData("b3,tracecontext", "b3", "traceparent")]
    [InlineData("none")]
    public async Task ARequestCarriesTheHeadersOfThePropagators(string propagators, params string[] headers)
    {
        await using var receiver = await OtlpReceiver.Start();
        await using var service = await OtlpReceiver.Start();
        service.Misbehaviour = _ => Task.FromResult(true);

        using var program = await ExportedProgram.Run(
            DistroEnvironment.To(receiver, $"OTEL_PROPAGATORS={propagators}"), "call", service.Http);

        string[] all = ["traceparent", "b3", "X-B3-TraceId", "X-B3-SpanId", "X-B3-Sampled"];
        var sent = Assert.Single(service.Requests).Headers;
        Assert.Equal(headers.Order(), all.Where(sent.ContainsKey).Order());
        var client = Assert.Single(receiver.Spans, span => span.Kind == 3);
        Assert.All(headers.Where(header => header != "X-B3-SpanId" && header != "X-B3-Sampled"), header => Assert.Contains(client.TraceId, sent[header]));
    }

    [Theory]
    [InlineData("tracecontext", "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")]
    [InlineData("b3", "b3", "0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-1")]
    public async Task AServerTakesTheParentFromTheHeadersOfThePropagator(string propagator, string header, string value)
    {
        await using var receiver = await OtlpReceiver.Start();
        using var program = ExportedProgram.Start(DistroEnvironment.To(receiver, $"OTEL_PROPAGATORS={propagator}"), "serve");
        var address = await program.Line("at ");
        using var client = new System.Net.Http.HttpClient(new System.Net.Http.SocketsHttpHandler { ActivityHeadersPropagator = null });
        client.DefaultRequestHeaders.Add(header, value);

        await client.GetStringAsync(address + "/work");
        await program.Signal("TERM");
        await program.End();

        var server = Assert.Single(receiver.Spans, span => span.Kind == 2);
        Assert.Equal(("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"), (server.TraceId, server.ParentId));
    }

    [Theory]
    [InlineData("tracecontext,baggage", "customer=Ada%20Lovelace")]
    [InlineData("baggage", "customer=Ada%20Lovelace")]
    [InlineData("tracecontext", null)]
    public async Task BaggageIsSentByItsPropagatorAlone(string propagators, string? header)
    {
        await using var receiver = await OtlpReceiver.Start();
        await using var service = await OtlpReceiver.Start();
        service.Misbehaviour = _ => Task.FromResult(true);

        using var program = ExportedProgram.Start(
            "dotnet", DistroEnvironment.To(receiver, $"OTEL_PROPAGATORS={propagators}"), ExportedProgram.Unwoven, "call", service.Http);
        await program.End();

        Assert.Equal(header, Assert.Single(service.Requests).Headers.GetValueOrDefault("baggage"));
    }

    [Theory]
    [InlineData("tracecontext,baggage", "Ada Lovelace")]
    [InlineData("tracecontext", "")]
    public async Task AServerTakesBaggageFromTheHeaderIfThePropagatorIsThere(string propagators, string customer)
    {
        await using var receiver = await OtlpReceiver.Start();
        using var program = ExportedProgram.Start(DistroEnvironment.To(receiver, $"OTEL_PROPAGATORS={propagators}"), "serve");
        var address = await program.Line("at ");
        using var client = new System.Net.Http.HttpClient(new System.Net.Http.SocketsHttpHandler { ActivityHeadersPropagator = null });
        client.DefaultRequestHeaders.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        client.DefaultRequestHeaders.Add("baggage", "customer=Ada%20Lovelace");

        Assert.Equal(customer, await client.GetStringAsync(address + "/customer"));
    }

    // The specification says so of OTEL_SDK_DISABLED.
    [Theory]
    [InlineData("b3", "b3", "traceparent")]
    [InlineData("tracecontext", "traceparent", "b3")]
    public async Task ADisabledSdkPassesTheContextOn(string propagator, string header, string other)
    {
        await using var service = await OtlpReceiver.Start();
        service.Misbehaviour = _ => Task.FromResult(true);

        using var program = ExportedProgram.Start(
            "dotnet", DistroEnvironment.Of("OTEL_SDK_DISABLED=TRUE", $"OTEL_PROPAGATORS={propagator}"), ExportedProgram.Unwoven, "call", service.Http);
        await program.End();

        var request = Assert.Single(service.Requests);
        Assert.True(request.Headers.ContainsKey(header), string.Join(' ', request.Headers.Keys));
        Assert.False(request.Headers.ContainsKey(other));
    }
}
