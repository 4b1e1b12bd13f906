using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using AutoSpan.Internal;

namespace AutoSpan.Hosting;

/// <summary>
/// What the package AutoSpan.OpenTelemetry tells the runtime about the SDK. For a pipeline of your own, call the members as it does.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public static class SpanProcessing
{
    private static readonly object s_lock = new();
    private static Export[] s_exports = [];
    private static long s_dropped;

    /// <summary>Whether spans that are shorter than their minimum duration are dropped.</summary>
    public static bool IsEnabled => s_exports.Length > 0;

    /// <summary>How many spans were shorter than their minimum duration, and so not exported.</summary>
    public static long DroppedSpans => Interlocked.Read(ref s_dropped);

    /// <summary>
    /// From now on, spans that are shorter than their minimum duration are dropped: they lose the flag <see cref="ActivityTraceFlags.Recorded"/> before they
    /// stop, and exporters leave them out. Spans of other libraries that start under one are noticed, and contexts that are injected by
    /// <see cref="DistributedContextPropagator.Current"/>.
    /// </summary>
    /// <param name="exportLate">
    /// Exports a span that was dropped when it stopped. It is called, by any thread, when a span of another library starts under it after that, so that no
    /// exported span lacks its parent.
    /// </param>
    /// <returns>Ends it when it is disposed: of several, the last one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="exportLate"/> is null.</exception>
    public static IDisposable Enable(Action<Activity> exportLate)
    {
        var export = new Export(exportLate ?? throw new ArgumentNullException(nameof(exportLate)));
        lock (s_lock)
            s_exports = [.. s_exports, export];

        return export;
    }

    /// <summary>The context of an Activity is given to another process in a way that the runtime does not notice: the Activity is kept.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="activity"/> is null.</exception>
    public static void Keep(Activity activity) => SpanNotes.Keep(activity ?? throw new ArgumentNullException(nameof(activity)));

    /// <summary>
    /// Tells whether the sampler of every listener follows the parent in this process. If so, woven methods ask nobody when the current Activity is not
    /// recorded.
    /// </summary>
    /// <param name="follows">
    /// Asked when it is needed first, and again until it knows: null while the sampler is not set yet. Null instead of a function when nothing is known.
    /// </param>
    public static void SetSamplerFollowsParent(Func<bool?>? follows) => ParentBasedSampling.Set(follows);

    internal static void ExportLate(Activity span)
    {
        Interlocked.Decrement(ref s_dropped);
        ref var inside = ref ReentrancyGuard.Inside;
        var before = inside;
        inside = true;
        try
        {
            foreach (var export in s_exports)
                export.Late(span);
        }
        catch (Exception fault)
        {
            // It runs where another library starts a span.
            AutoSpanEventSource.Log?.ListenerFailed(span.Source.Name, nameof(Enable), fault);
        }
        finally
        {
            inside = before;
        }
    }

    internal static void CountDropped() => Interlocked.Increment(ref s_dropped);

    private sealed class Export(Action<Activity> late) : IDisposable
    {
        public Action<Activity> Late => late;

        public void Dispose()
        {
            lock (s_lock)
            {
                s_exports = [.. s_exports.Where(other => other != this)];
                if (s_exports.Length == 0)
                    OtherSpans.Stop();
            }
        }
    }
}
