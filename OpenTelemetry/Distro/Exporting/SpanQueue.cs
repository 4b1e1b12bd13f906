using System.Diagnostics;
using System.Threading;
using AutoSpan.Distro.Configuration;
using OpenTelemetry;

namespace AutoSpan.Distro.Exporting;

/// <summary>The SDK's batch processor, which counts what it is given, so that what is lost is known in the end.</summary>
internal sealed class SpanQueue(BaseExporter<Activity> exporter, BatchSettings batches)
    : BatchActivityExportProcessor(exporter, batches.QueueSize, batches.Delay, maxExportBatchSize: batches.BatchSize)
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
}
