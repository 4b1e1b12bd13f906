using System.Diagnostics;
using System.Threading;

namespace AutoSpan.Internal;

/// <summary>
/// Notices what hangs on a span beside spans of woven code: spans of other libraries, and contexts that are given to other processes. It begins with the first
/// span that has a minimum duration. The listener asks for no span, so all that it changes is that other sources have a listener.
/// </summary>
internal static class OtherSpans
{
    private static ActivityListener? s_listener;

    /// <summary>Notices nothing any more.</summary>
    public static void Stop() => Interlocked.Exchange(ref s_listener, null)?.Dispose();

    public static void Watch()
    {
        if (s_listener is not null)
            return;

        var listener = new ActivityListener
        {
            // Sources of woven code are made with this mark.
            ShouldListenTo = source => !ReentrancyGuard.Inside && !SourceFactory.IsOfWovenCode(source),
            ActivityStarted = activity =>
            {
                if (activity is { Recorded: true, Parent: { } parent })
                    SpanNotes.Keep(parent);
            }
        };
        if (Interlocked.CompareExchange(ref s_listener, listener, null) is not null)
            return;

        ActivitySource.AddActivityListener(listener);
        // It stays: another propagator may have been put around it.
        if (DistributedContextPropagator.Current is not MarkingPropagator and var current)
            DistributedContextPropagator.Current = new MarkingPropagator(current);
    }
}
