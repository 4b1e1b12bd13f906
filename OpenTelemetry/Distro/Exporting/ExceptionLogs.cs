using System.Collections.Generic;
using System.Diagnostics;
using AutoSpan.Distro.Configuration;
using AutoSpan.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;

namespace AutoSpan.Distro.Exporting;

/// <summary>Exports the exceptions of spans as log records with the span's ids, as OpenTelemetry's conventions have it.</summary>
internal sealed class ExceptionLogs
{
    private const string EventName = "exception";

    private readonly ILoggerFactory _loggers;
    private readonly BatchLogRecordExportProcessor _queue;

    private ExceptionLogs(ILoggerFactory loggers, BatchLogRecordExportProcessor queue)
    {
        _loggers = loggers;
        _queue = queue;
    }

    public static ExceptionLogs Start(ResourceBuilder resource, DistroSettings settings, BatchSettings batches)
    {
        var exporter = new OtlpLogExporter(OtlpOptions.From(settings.Logs));
        var queue = new BatchLogRecordExportProcessor(exporter, batches.QueueSize, batches.Delay, maxExportBatchSize: batches.BatchSize);
        var loggers = LoggerFactory.Create(logging => logging.AddOpenTelemetry(open => open.SetResourceBuilder(resource).AddProcessor(queue)));
        var logs = new ExceptionLogs(loggers, queue);
        ExceptionSink.Use(logs.Write, settings.ExceptionSignal == ExceptionSignal.LogsAndEvents);
        return logs;
    }

    public bool Flush(int timeout) => _queue.ForceFlush(timeout);

    public void ShutDown(int timeout) => _queue.Shutdown(timeout);

    private void Write(Activity span, IReadOnlyList<KeyValuePair<string, object?>> attributes)
    {
        // A log record has the ids of what is current.
        var current = Activity.Current;
        Activity.Current = span;
        try
        {
            _loggers.CreateLogger(span.Source.Name).Log(LogLevel.Error, new EventId(0, EventName), attributes, null, static (_, _) => EventName);
        }
        finally
        {
            Activity.Current = current;
        }
    }
}
