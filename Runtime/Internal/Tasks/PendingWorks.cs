using System;
using System.Threading;

namespace AutoSpan.Internal;

/// <summary>
/// How much waits for tasks that the methods of one tracer have returned. A program may ask for the same task again and again, and the task may never
/// complete: that must not pile up.
/// </summary>
internal sealed class PendingWorks
{
    // Looking for a task costs as much as half a span: it is done only where more is open than a method usually has.
    private const int MostUnsearched = 256;

    private readonly WeakReference<PendingWork?> _latest = new(null);
    private int _count;

    /// <summary>Adds the work of one more call.</summary>
    /// <returns>False when it repeats what already waits for the task.</returns>
    public bool TryAdd(PendingWork work)
    {
        if (_latest.TryGetTarget(out var latest) && ReferenceEquals(latest!.Task, work.Task))
        {
            if (!latest.TryAppend(work))
                return false;
        }
        else
        {
            if (Volatile.Read(ref _count) >= MostUnsearched && !PendingTasks.TryAdd(work))
                return false;

            _latest.SetTarget(work);
        }

        Interlocked.Increment(ref _count);
        return true;
    }

    /// <summary>A task has completed.</summary>
    public void Remove() => Interlocked.Decrement(ref _count);
}
