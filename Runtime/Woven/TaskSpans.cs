using System.ComponentModel;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace AutoSpan.Runtime;

/// <summary>
/// Ends the spans of methods that return a task without being asynchronous themselves: not when the task is returned but when it completes.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TaskSpans
{
    /// <summary>
    /// Ends the span when the task completes, at once if it has; until then what was current before the span is current again. The task
    /// itself is left as it is, and its caller's continuations run after this one.
    /// </summary>
    /// <remarks>Recording a faulted task's exception reads <see cref="Task.Exception"/>, which makes the exception an observed one.</remarks>
    public static void EndWhenCompleted(this Tracer tracer, Activity span, Task? task)
    {
        if (task is null || task.IsCompleted)
        {
            End(tracer, span, task);
            return;
        }

        task.ContinueWith(
            static (completed, state) => ((PendingSpan)state!).End(completed),
            new PendingSpan(tracer, span),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously | TaskContinuationOptions.DenyChildAttach,
            TaskScheduler.Default);
        EnclosingSpan.MakeCurrent(span);
    }

    /// <summary>As for a task. A value task may be consumed once only: one that is not complete is replaced by one that stands for the same operation.</summary>
    /// <returns>The value task to return to the caller.</returns>
    public static ValueTask EndWhenCompleted(this Tracer tracer, Activity span, ValueTask task)
    {
        if (task.IsCompletedSuccessfully)
        {
            tracer.End(span, null);
            return task;
        }

        var operation = task.AsTask();
        tracer.EndWhenCompleted(span, operation);
        return new ValueTask(operation);
    }

    /// <inheritdoc cref="EndWhenCompleted(Tracer, Activity, ValueTask)"/>
    public static ValueTask<TResult> EndWhenCompleted<TResult>(this Tracer tracer, Activity span, ValueTask<TResult> task)
    {
        if (task.IsCompletedSuccessfully)
        {
            tracer.End(span, null);
            return task;
        }

        var operation = task.AsTask();
        tracer.EndWhenCompleted(span, operation);
        return new ValueTask<TResult>(operation);
    }

    private static void End(Tracer tracer, Activity span, Task? task)
    {
        if (task is { IsFaulted: true })
            tracer.Fail(span, task.Exception!.InnerException!);
        else if (task is { IsCanceled: true })
            tracer.Fail(span, new TaskCanceledException(task));
        else
            tracer.End(span, null);
    }

    private sealed class PendingSpan(Tracer tracer, Activity span)
    {
        public void End(Task completed) => TaskSpans.End(tracer, span, completed);
    }
}
