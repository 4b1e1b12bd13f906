using System.Threading.Tasks;

namespace AutoSpan.Internal;

/// <summary>What waits for a task that a woven method has returned.</summary>
internal abstract class PendingWork
{
    // More than wait for one task at once in practice, and few enough to be kept for ever.
    private const int MostOfOneMethod = 100;

    private PendingWork? _next;

    /// <summary>The task; null before it is waited for.</summary>
    public Task? Task { get; private set; }

    /// <summary>What the methods of the same tracer wait for.</summary>
    protected abstract PendingWorks Works { get; }

    /// <summary>Waits for a task.</summary>
    /// <returns>False when the same method already waits for it: within the same enclosing span, or too often.</returns>
    public bool TryWaitFor(Task task)
    {
        Task = task;
        if (!Works.TryAdd(this))
            return false;

        TaskContinuation.Attach(task, static (_, work) => ((PendingWork)work!).Complete(), this);
        return true;
    }

    /// <summary>Adds the work of another call that has returned the same task.</summary>
    /// <returns>False when that repeats what already waits.</returns>
    public bool TryAppend(PendingWork work)
    {
        lock (this)
        {
            var ofSameMethod = 0;
            for (var other = this; other is not null; other = other._next)
            {
                if (work.IsOfSameMethod(other) && (++ofSameMethod == MostOfOneMethod || work.Repeats(other)))
                    return false;
            }

            work._next = _next;
            _next = work;
            return true;
        }
    }

    /// <summary>Does what is to be done when the task has completed.</summary>
    protected abstract void Complete(Task completed);

    /// <summary>Whether another work is of a call of the same method.</summary>
    protected abstract bool IsOfSameMethod(PendingWork other);

    /// <summary>Whether one of the same method is within the same enclosing span as well, so that this need not be done.</summary>
    protected abstract bool Repeats(PendingWork other);

    private void Complete()
    {
        Works.Remove();
        Complete(Task!);
    }
}
