using System;
using System.Threading.Tasks;

namespace AutoSpan.Runtime;

/// <summary>An event that happens when a task succeeds.</summary>
internal static class EventWhenSucceeded
{
    public static void Add(EventDraft draft)
    {
        draft.HappensNow();
        draft.Add();
    }

    public static void Add(EventDraft draft, Task? completed)
    {
        if (completed is null or { Status: TaskStatus.RanToCompletion })
            Add(draft);
    }

    public static void Add<TResult>(EventDraft draft, TResult result, EventResultReader<TResult> reader)
    {
        if (!draft.IsWanted)
            return;

        draft.HappensNow();
        var interlude = Interlude.Begin();
        try
        {
            reader(draft, result);
        }
        catch (Exception fault)
        {
            AutoSpanEventSource.Log.ResultFailed(draft.Name, fault);
        }
        finally
        {
            interlude.End();
        }

        draft.Add();
    }

    /// <summary>One whose tags tell of the task's result.</summary>
    public sealed class Pending<TResult>(EventDraft draft, EventResultReader<TResult> reader)
    {
        public void Add(Task<TResult> completed)
        {
            if (completed.Status == TaskStatus.RanToCompletion)
                EventWhenSucceeded.Add(draft, completed.Result, reader);
        }
    }
}
