using System;
using System.Diagnostics;
using System.Threading;
using AutoSpan.Distro.Configuration;
using AutoSpan.Distro.Notices;
using OpenTelemetry;
using OpenTelemetry.Exporter;

namespace AutoSpan.Distro.Exporting;

/// <summary>The exporter of OTLP, which counts what arrives, tells of the first failure, and pauses while the backend fails.</summary>
/// <param name="settings">Where to send, and how.</param>
/// <param name="pause">Waits before an attempt.</param>
/// <param name="takeError">Gives the reason of the first failure; null where it is not known.</param>
/// <param name="notices">Takes the notice of the first failure.</param>
internal sealed class CountingExporter(OtlpSettings settings, RetryPause pause, Func<string?> takeError, NoticeWriter notices)
    : OtlpTraceExporter(OtlpOptions.From(settings))
{
    private readonly ManualResetEventSlim _idle = new(initialState: true);
    private long _delivered;
    private long _failed;
    private int _reported;

    /// <summary>The spans that the backend has taken.</summary>
    public long Delivered => Interlocked.Read(ref _delivered);

    /// <summary>The spans that it was sent and has not taken.</summary>
    public long Failed => Interlocked.Read(ref _failed);

    /// <summary>Waits until the backend has answered for the batch that it is being sent.</summary>
    /// <param name="milliseconds">How long at most.</param>
    public bool WaitForAnswer(int milliseconds) => _idle.Wait(milliseconds);

    /// <inheritdoc/>
    public override ExportResult Export(in Batch<Activity> activityBatch)
    {
        pause.Wait();
        _idle.Reset();
        try
        {
            return Send(activityBatch);
        }
        finally
        {
            _idle.Set();
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            pause.Dispose();
            _idle.Dispose();
        }

        base.Dispose(disposing);
    }

    private ExportResult Send(in Batch<Activity> activityBatch)
    {
        var result = base.Export(activityBatch);
        pause.Note(result == ExportResult.Success);
        if (result == ExportResult.Success)
        {
            Interlocked.Add(ref _delivered, activityBatch.Count);
        }
        else
        {
            Interlocked.Add(ref _failed, activityBatch.Count);
            if (Interlocked.Exchange(ref _reported, 1) == 0)
                notices.Warn(ExportFailure.Describe(settings, takeError()));
        }

        return result;
    }
}
