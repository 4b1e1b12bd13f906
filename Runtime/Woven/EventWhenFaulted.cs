using System.Threading.Tasks;

namespace AutoSpan.Runtime;

/// <summary>An event that happens when a task fails or is cancelled.</summary>
internal sealed class EventWhenFaulted(Tracer tracer, EventDraft draft)
{
    public void Add(Task completed)
    {
        if (!draft.IsWanted || completed.Status == TaskStatus.RanToCompletion)
            return;

        var exception = completed.IsFaulted ? completed.Exception!.InnerException! : new TaskCanceledException(completed);
        if (tracer.Ignores(exception))
            return;

        SpanEvents.SetType(draft, exception);
        draft.HappensNow();
        draft.Add();
    }
}
