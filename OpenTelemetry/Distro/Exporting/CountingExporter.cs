using System;
using System.Threading;
using AutoSpan.Distro.Configuration;
using AutoSpan.Distro.Notices;
using OpenTelemetry;
using OpenTelemetry.Exporter;

namespace AutoSpan.Distro.Exporting;

/// <summary>Passes batches on to the exporter of OTLP, counts what arrives, and tells of the first failure.</summary>
internal sealed class CountingExporter<T>(Func<OtlpSettings, BaseExporter<T>> create, OtlpSettings settings, string items, NoticeWriter notices) : BaseExporter<T>
    where T : class
{
    private BaseExporter<T>? _exporter;
    private long _delivered;
    private long _failed;
    private int _reported;

    /// <summary>What the backend has taken.</summary>
    public long Delivered => Interlocked.Read(ref _delivered);

    /// <summary>What it was sent and has not taken.</summary>
    public long Failed => Interlocked.Read(ref _failed);

    /// <inheritdoc/>
    public override ExportResult Export(in Batch<T> batch)
    {
        var result = Exporter().Export(batch);
        if (result == ExportResult.Success)
        {
            Interlocked.Add(ref _delivered, batch.Count);
        }
        else
        {
            Interlocked.Add(ref _failed, batch.Count);
            if (Interlocked.Exchange(ref _reported, 1) == 0)
                ReportFailure();
        }

        return result;
    }

    /// <inheritdoc/>
    protected override bool OnForceFlush(int timeoutMilliseconds) => _exporter?.ForceFlush(timeoutMilliseconds) ?? true;

    /// <inheritdoc/>
    protected override bool OnShutdown(int timeoutMilliseconds) => _exporter?.Shutdown(timeoutMilliseconds) ?? true;

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _exporter?.Dispose();

        base.Dispose(disposing);
    }

    // Made by the thread that exports, so that the program does not wait for it; it finds the resource by its provider.
    private BaseExporter<T> Exporter() => _exporter ??= create(settings);

    private void ReportFailure()
    {
        var port = settings.Endpoint.Port == 4317 && settings.Protocol == OtlpExportProtocol.HttpProtobuf
            ? " Port 4317 usually takes gRPC: set OTEL_EXPORTER_OTLP_PROTOCOL=grpc for it."
            : "";
        notices.Warn(
            $"{settings.EndpointVariable}: {settings.Endpoint} does not take the {items}, by {settings.ProtocolName} (OTEL_EXPORTER_OTLP_PROTOCOL: " +
            $"'http/protobuf' or 'grpc').{port} The program runs on. OTEL_LOG_LEVEL=debug shows the reason.");
    }
}
