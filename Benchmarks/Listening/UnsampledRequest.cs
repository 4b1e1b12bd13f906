using System;
using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Benchmarks.Listening;

/// <summary>The OpenTelemetry SDK at 1 %, and one of the 99 of 100 requests that it does not sample; the request is current until this is disposed.</summary>
public sealed class UnsampledRequest : IDisposable
{
    private readonly ActivitySource _requests = new("Benchmarks.Requests");
    private readonly TracerProvider _provider;
    private readonly Activity _request;

    /// <param name="configure">Registers the sources of woven methods.</param>
    public UnsampledRequest(Action<TracerProviderBuilder> configure)
    {
        var builder = Sdk.CreateTracerProviderBuilder()
            .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(0.01)))
            .AddSource("Benchmarks.HandWritten", "Benchmarks.Guarded", "Benchmarks.AspectInjected", "Benchmarks.Proxies", "Benchmarks.Requests");
        configure(builder);
        _provider = builder.Build();
        do
        {
            _request?.Dispose();
            _request = _requests.StartActivity("request")!;
        }
        while (_request.Recorded);
    }

    public void Dispose()
    {
        _request.Dispose();
        _provider.Dispose();
        _requests.Dispose();
    }
}
