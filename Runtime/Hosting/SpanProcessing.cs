using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Threading;
using AutoSpan.Internal;

namespace AutoSpan.Hosting;

/// <summary>
/// What the package AutoSpan.OpenTelemetry tells the runtime about the SDK. For a pipeline of your own, call the members as it does.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public static class SpanProcessing
{
    private static long s_dropped;
    private static Action<Activity>? s_export;

    /// <summary>Whether spans that are shorter than their minimum duration are dropped.</summary>
    public static bool IsEnabled => s_export is not null;

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
    /// <exception cref="ArgumentNullException"><paramref name="exportLate"/> is null.</exception>
    public static void Enable(Action<Activity> exportLate) => s_export = exportLate ?? throw new ArgumentNullException(nameof(exportLate));

    /// <summary>The context of an Activity is given to another process in a way that the runtime does not notice: the Activity is kept.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="activity"/> is null.</exception>
    public static void Keep(Activity activity) => SpanNotes.Keep(activity ?? throw new ArgumentNullException(nameof(activity)));

    /// <summary>
    /// Tells whether the sampler of every listener follows the parent in this process. If so, woven methods ask nobody when the current Activity is not
    /// recorded.
    /// </summary>
    public static void SetSamplerFollowsParent(bool follows) => ParentBasedSampling.IsKnown = follows;

    internal static void ExportLate(Activity span)
    {
        Interlocked.Decrement(ref s_dropped);
        s_export?.Invoke(span);
    }

    internal static void CountDropped() => Interlocked.Increment(ref s_dropped);
}
