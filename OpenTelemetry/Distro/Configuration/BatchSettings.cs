using System;
using System.Globalization;

namespace AutoSpan.Distro.Configuration;

/// <summary>
/// How one signal waits before it is sent: <c>OTEL_BSP_*</c> for spans, <c>OTEL_BLRP_*</c> for log records. The SDK would read them too, but not where they
/// have space around them.
/// </summary>
/// <param name="QueueSize">How many items wait at most.</param>
/// <param name="BatchSize">How many are sent at once.</param>
/// <param name="Delay">Between two exports, in milliseconds.</param>
internal sealed record BatchSettings(int QueueSize, int BatchSize, int Delay)
{
    // The queue is allocated at the start.
    private const int LargestQueue = 10_000_000;

    private const int DefaultQueueSize = 2048;
    private const int DefaultBatchSize = 512;

    /// <param name="environment">The environment.</param>
    /// <param name="prefix">Of the variables.</param>
    /// <param name="items">What waits, in words.</param>
    /// <param name="defaultDelay">That of the specification.</param>
    public static BatchSettings Read(EnvironmentReader environment, string prefix, string items, int defaultDelay)
    {
        var queue = environment.Number(prefix + "MAX_QUEUE_SIZE", 1, items, LargestQueue) ?? DefaultQueueSize;
        var size = environment.Number(prefix + "MAX_EXPORT_BATCH_SIZE", 1, items) ?? Math.Min(DefaultBatchSize, queue);
        if (size > queue)
        {
            var fix = $"Use at most the size of the queue, {queue} {items}";
            environment.Report(prefix + "MAX_EXPORT_BATCH_SIZE", size.ToString(CultureInfo.InvariantCulture), fix);
            size = Math.Min(DefaultBatchSize, queue);
        }

        // The SDK cannot wait for no time at all.
        return new BatchSettings(queue, size, Math.Max(1, environment.Number(prefix + "SCHEDULE_DELAY", 0, "milliseconds") ?? defaultDelay));
    }
}
