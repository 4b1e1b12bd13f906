using System;
using System.Diagnostics;
using System.Threading;
using AutoSpan.Distro.Configuration;
using OpenTelemetry;

namespace AutoSpan.Distro.Exporting;

/// <summary>The SDK's batch processor, which counts what it is given, so that what is lost is known in the end.</summary>
/// <param name="counting">Takes the batches.</param>
/// <param name="pause">Of the exporter.</param>
/// <param name="batches">The sizes.</param>
internal sealed class SpanQueue(CountingExporter counting, RetryPause pause, BatchSettings batches)
    : BatchActivityExportProcessor(counting, batches.QueueSize, batches.Delay, maxExportBatchSize: batches.BatchSize)
{
    private long _ended;

    /// <summary>The sampled spans that have ended.</summary>
    public long Ended => Interlocked.Read(ref _ended);

    /// <inheritdoc/>
    public override void OnEnd(Activity data)
    {
        if (data.Recorded)
            Interlocked.Increment(ref _ended);

        base.OnEnd(data);
    }

    /// <inheritdoc/>
    protected override bool OnForceFlush(int timeoutMilliseconds) => pause.Hurry(() =>
    {
        var watch = Stopwatch.StartNew();
        // The SDK is content when the queue is empty, although the last batch may still be on its way.
        return base.OnForceFlush(timeoutMilliseconds)
            && counting.WaitForAnswer(timeoutMilliseconds < 0 ? timeoutMilliseconds : (int)Math.Max(0, timeoutMilliseconds - watch.ElapsedMilliseconds));
    });

    /// <inheritdoc/>
    protected override bool OnShutdown(int timeoutMilliseconds) => pause.Hurry(() => base.OnShutdown(timeoutMilliseconds));
}
