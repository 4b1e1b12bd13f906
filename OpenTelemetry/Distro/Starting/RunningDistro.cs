using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using AutoSpan.Distro.Configuration;
using AutoSpan.Distro.Ending;
using AutoSpan.Distro.Exporting;
using AutoSpan.Distro.Notices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace AutoSpan.Distro.Starting;

/// <summary>The SDK of a process, from its start to the end of the process.</summary>
internal sealed class RunningDistro
{
    private readonly DistroSettings _settings;
    private readonly NoticeWriter _notices;
    private readonly SdkEvents _events;
    private TracerProvider? _provider;
    private SpanQueue? _queue;
    private CountingExporter? _exporter;
    private ExceptionLogs? _exceptions;
    private readonly Stopwatch _ending = new();
    private int _isShutDown;
    private int _isLossReported;

    private RunningDistro(DistroSettings settings, NoticeWriter notices)
    {
        _settings = settings;
        _notices = notices;
        _events = new SdkEvents(notices, settings.LogLevel is not (null or NoticeLevel.None));
        _events.Enable();
    }

    public static RunningDistro Start(ProgramIdentity program, Action<TracerProviderBuilder>? configure, DistroSettings settings, NoticeWriter notices)
    {
        var distro = new RunningDistro(settings, notices);
        var resource = DistroResource.Of(program, settings.ResourceAttributes);
        var builder = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .ConfigureServices(services => services
                .AddSingleton(ApplicationSettings.Read(new EnvironmentReader(Environment.GetEnvironmentVariable), notices))
                .AddSingleton<ILoggerFactory>(new NoticeLogger(notices)))
            .AddAutoSpanInstrumentation()
            .AddSource(LibrarySources.Names);
        if (settings.Sampler is { } sampler)
            builder.SetSampler(sampler);

        distro.Configure(builder, configure);
        distro.AddExporters(builder);
        distro._provider = builder.Build();
        if (settings.LogBatches is { } batches && settings.Exporters.Contains(ExporterKind.Otlp))
            distro._exceptions = ExceptionLogs.Start(resource, settings, batches);

        ProcessEnd.Watch(distro.FlushOnSignal, distro.FlushAtEnd, distro.ShutDown);
        return distro;
    }

    /// <returns>True when everything was handed over in time.</returns>
    public bool Flush(TimeSpan timeout)
    {
        // The SDK counts in milliseconds, in 32 bits.
        var limit = timeout < TimeSpan.Zero || timeout.TotalMilliseconds > int.MaxValue ? TimeSpan.FromMilliseconds(int.MaxValue) : timeout;
        var watch = Stopwatch.StartNew();
        var isDone = _provider?.ForceFlush((int)limit.TotalMilliseconds) ?? true;
        return (_exceptions?.Flush(Left(watch, limit)) ?? true) && isDone;
    }

    // Nothing comes after it: a signal ends the process without a further word.
    private void FlushOnSignal()
    {
        Flush(TimeSpan.FromMilliseconds(_settings.EndTimeout));
        ReportLoss();
    }

    private void FlushAtEnd()
    {
        _ending.Start();
        Flush(TimeSpan.FromMilliseconds(_settings.EndTimeout));
    }

    // All that the end of the process waits for has one limit.
    private int LeftOfEnd()
    {
        _ending.Start();
        return Left(_ending, TimeSpan.FromMilliseconds(_settings.EndTimeout));
    }

    private static int Left(Stopwatch watch, TimeSpan timeout) => (int)Math.Max(1, timeout.TotalMilliseconds - watch.ElapsedMilliseconds);

    private void Configure(TracerProviderBuilder builder, Action<TracerProviderBuilder>? configure)
    {
        try
        {
            configure?.Invoke(builder);
        }
        catch (Exception fault)
        {
            _notices.Error($"An instrumentation cannot be registered, and its spans are missing: {fault.GetType()}: {fault.Message}");
        }
    }

    private void AddExporters(TracerProviderBuilder builder)
    {
        if (_settings.Exporters.Contains(ExporterKind.Console))
            builder.AddTraceTreeExporter();

        if (!_settings.Exporters.Contains(ExporterKind.Otlp))
            return;

        var pause = new RetryPause(TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(1));
        _exporter = new CountingExporter(_settings.Traces, pause, _events.TakeExporterError, _notices);
        _queue = new SpanQueue(_exporter, pause, _settings.TraceBatches);
        builder.AddProcessor(_queue);
    }

    private void ShutDown()
    {
        if (Interlocked.Exchange(ref _isShutDown, 1) == 1)
            return;

        _provider?.Shutdown(LeftOfEnd());
        _exceptions?.ShutDown(LeftOfEnd());
        ReportLoss();
        _notices.Close();
    }

    private void ReportLoss()
    {
        if (_queue is not { } queue || _exporter is not { } exporter || queue.Ended == exporter.Delivered || Interlocked.Exchange(ref _isLossReported, 1) == 1)
            return;

        var lost = queue.Ended - exporter.Delivered;
        _notices.Warn(
            $"{lost} of {queue.Ended} spans are lost: {exporter.Failed} that {_settings.Traces.Endpoint.Shown} did not take, and " +
            $"{lost - exporter.Failed} that did not fit into the queue ({Variables.BatchQueue}) or were not sent within " +
            $"{_settings.EndTimeout} ms at the end ({Variables.BatchTimeout}).");
    }
}
