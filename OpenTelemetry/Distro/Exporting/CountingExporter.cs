using System;
using System.Diagnostics;
using System.Threading;
using AutoSpan.Distro.Configuration;
using AutoSpan.Distro.Notices;
using OpenTelemetry;
using OpenTelemetry.Exporter;

namespace AutoSpan.Distro.Exporting;

/// <summary>The exporter of OTLP, which counts what arrives and tells of the first failure.</summary>
/// <param name="settings">Where to send, and how.</param>
/// <param name="error">Gives the reason of the last failure; null where it is not known.</param>
/// <param name="notices">Takes the notice of the first failure.</param>
internal sealed class CountingExporter(OtlpSettings settings, Func<string?> error, NoticeWriter notices) : OtlpTraceExporter(OtlpOptions.From(settings))
{
    private long _delivered;
    private long _failed;
    private int _reported;

    /// <summary>The spans that the backend has taken.</summary>
    public long Delivered => Interlocked.Read(ref _delivered);

    /// <summary>The spans that it was sent and has not taken.</summary>
    public long Failed => Interlocked.Read(ref _failed);

    /// <inheritdoc/>
    public override ExportResult Export(in Batch<Activity> activityBatch)
    {
        var result = base.Export(activityBatch);
        if (result == ExportResult.Success)
        {
            Interlocked.Add(ref _delivered, activityBatch.Count);
        }
        else
        {
            Interlocked.Add(ref _failed, activityBatch.Count);
            if (Interlocked.Exchange(ref _reported, 1) == 0)
                notices.Warn(ExportFailure.Describe(settings, error()));
        }

        return result;
    }
}
